package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.DISTRICT_REVIEWER;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.ledger.LedgerFixture.visit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.attachment.Attachment;
import org.unionledger.attachment.Attachments;
import org.unionledger.attachment.SentFiles;
import org.unionledger.audit.AuditEntry;
import org.unionledger.figures.FigureReader;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** 附件: pictures and documents of an entry. */
@LedgerTest
@Transactional
class EntryAttachmentsTests {

    private static final String KIND = "ledger.visit";
    private static final byte[] PICTURE = SentFiles.picture("png", 1200, 600);
    private static final byte[] NOTICE = "罗军平同志：请于3月8日领取慰问品".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Attachments attachments;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    @Autowired
    JdbcClient jdbc;

    private Street tree;
    private Entry entry;

    @BeforeEach
    void aVisit() {
        tree = new LedgerFixture(organizations, reader).street();
        entry = ledgers.enter(
                tree.officerOfEastHarbor(), tree.eastHarbor().id(), "visit", visit("困难职工", 2, 1600), Repeat.REFUSE);
    }

    private long add(String name, byte[] content) {
        return attachments.add(tree.officer(), KIND, entry.id(), name, content);
    }

    private List<Attachment> attached() {
        return attachments.of(tree.officer(), KIND, entry.id());
    }

    private MvcTestResult get(String uri, Role role, Organization place) {
        return mvc.get().uri(uri).with(as.a(role, place.id())).exchange();
    }

    private MvcTestResult send(Role role, Organization place, MockMultipartFile... files) {
        var request = mvc.post()
                .uri("/ledgers/visit/" + entry.id() + "/attachments")
                .multipart()
                .with(as.a(role, place.id()))
                .with(csrf());
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.exchange();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    @Test
    void a_file_comes_back_byte_for_byte_under_a_name_that_fits_it() {
        long picture = add("C:\\照片\\走访.exe", PICTURE);
        long notice = add("通知.txt", NOTICE);

        assertThat(attached()).extracting(Attachment::name).containsExactly("走访.png", "通知.txt");
        assertThat(attachments.fetch(tree.officer(), picture)).isEqualTo(PICTURE);
        assertThat(attachments.fetch(tree.officer(), notice)).isEqualTo(NOTICE);
    }

    @Test
    void the_same_content_is_kept_once_however_often_it_is_attached() {
        Entry other = ledgers.enter(tree.officer(), tree.street().id(), "visit", visit("劳模", 1, 900), Repeat.REFUSE);
        add("一.png", PICTURE);
        attachments.add(tree.officer(), KIND, other.id(), "二.png", PICTURE);

        assertThat(jdbc.sql("select count(*) from attachment.content")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> add("又一.png", PICTURE)).isInstanceOf(Refused.class);
    }

    @Test
    void neither_content_nor_name_can_be_read_in_the_database() {
        add("罗军平.txt", NOTICE);

        byte[] sealed = jdbc.sql("select sealed from attachment.content")
                .query(byte[].class)
                .single();
        byte[] name = jdbc.sql("select name from attachment.attachment")
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("罗军平");
        assertThat(new String(name, StandardCharsets.UTF_8)).doesNotContain("罗军平");
    }

    @Test
    void what_was_taken_away_is_gone_and_its_history_remains() {
        long picture = add("走访.png", PICTURE);
        attachments.fetch(tree.officer(), picture);
        attachments.remove(tree.officer(), picture);

        assertThat(attached()).isEmpty();
        assertThatThrownBy(() -> attachments.fetch(tree.officer(), picture)).isInstanceOf(NotInScope.class);
        List<AuditEntry> history = ledgers.history(tree.officer(), "visit", entry.id());
        assertThat(history).extracting(AuditEntry::action).containsExactly("detached", "fetched", "attached");
        assertThat(history.toString()).contains("png").doesNotContain("走访.png");
        assertThat(add("走访.png", PICTURE)).isGreaterThan(picture);
    }

    @Test
    void who_may_not_change_the_entry_changes_no_attachment_of_it() {
        long picture = add("走访.png", PICTURE);

        assertThat(attachments.preview(tree.reviewer(), picture)).isNotEmpty();
        assertThatThrownBy(() -> attachments.remove(tree.reviewer(), picture)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attachments.add(tree.reviewer(), KIND, entry.id(), "二.txt", NOTICE))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_neighbour_sees_nothing_of_it() {
        long picture = add("走访.png", PICTURE);

        assertThatThrownBy(() -> attachments.of(tree.officerOfWestGarden(), KIND, entry.id()))
                .isInstanceOf(NotInScope.class);
        assertThat(get("/attachments/" + picture, COMMUNITY_OFFICER, tree.westGarden()))
                .hasStatus(404);
        assertThat(get("/attachments/" + picture + "/preview", COMMUNITY_OFFICER, tree.westGarden()))
                .hasStatus(404);
        assertThat(send(COMMUNITY_OFFICER, tree.westGarden(), file("二.txt", NOTICE)))
                .hasStatus(404);
    }

    @Test
    void a_voided_entry_keeps_what_it_was_voided_with() {
        long picture = add("走访.png", PICTURE);
        ledgers.markVoid(tree.officer(), "visit", List.of(entry.id()), "重复");

        assertThat(attached()).hasSize(1);
        assertThatThrownBy(() -> attachments.remove(tree.officer(), picture)).isInstanceOf(EntryRefused.class);
        assertThatThrownBy(() -> add("通知.txt", NOTICE)).isInstanceOf(EntryRefused.class);
    }

    @Test
    void a_file_leaves_only_to_be_saved() {
        long notice = add("通知.txt", NOTICE);

        assertThat(get("/attachments/" + notice, STREET_OFFICER, tree.street()))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .hasHeader("Cache-Control", "no-store");
        assertThat(get("/attachments/" + notice, STREET_OFFICER, tree.street())
                        .getResponse()
                        .getHeader("Content-Disposition"))
                .startsWith("attachment;");
        assertThat(get("/attachments/" + notice + "/preview", STREET_OFFICER, tree.street()))
                .hasStatus(404);
    }

    @Test
    void the_page_of_an_entry_takes_files_and_shows_them() {
        assertThat(send(STREET_OFFICER, tree.street(), file("走访.png", PICTURE), file("通知.txt", NOTICE)))
                .hasRedirectedUrl("/ledgers/visit/" + entry.id() + "#attachments");

        assertThat(get("/ledgers/visit/" + entry.id(), STREET_OFFICER, tree.street()))
                .bodyText()
                .contains("走访.png", "通知.txt", "/preview", "单个不超过20 MB", "添加附件");
        assertThat(get("/ledgers/visit/" + entry.id(), DISTRICT_REVIEWER, tree.street()))
                .bodyText()
                .contains("走访.png")
                .doesNotContain("type=\"file\"");
    }

    @Test
    void one_bad_file_among_several_keeps_all_out() {
        assertThat(send(
                        STREET_OFFICER,
                        tree.street(),
                        file("走访.png", PICTURE),
                        file("工具.png", "MZ".getBytes(StandardCharsets.US_ASCII))))
                .hasStatus(422)
                .bodyText()
                .contains("“工具.png”是程序，不能作为附件");
        assertThat(send(STREET_OFFICER, tree.street()))
                .hasStatus(422)
                .bodyText()
                .contains("没有选择文件");
    }

    @ParameterizedTest
    @EnumSource(names = {"STREET_OFFICER", "DISTRICT_REVIEWER"})
    void an_attachment_of_an_unknown_kind_belongs_to_nobody(Role role) {
        var scope = role == STREET_OFFICER ? tree.officer() : tree.reviewer();

        assertThatThrownBy(() -> attachments.of(scope, "nothing", 1)).isInstanceOf(NotInScope.class);
    }
}
