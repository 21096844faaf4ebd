package org.unionledger.archive.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.archive.Direction;
import org.unionledger.archive.PaperFilter;
import org.unionledger.archive.Papers;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class FoldersTests {

    private static final String NOTICE = "关于报送名册的通知\n青街工〔2025〕1号\n请各工会报送。\n青山街道总工会\n2025年3月8日\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organizations organizations;

    @Autowired
    Folders folders;

    @Autowired
    Papers papers;

    Scope street;
    Scope elsewhere;

    @BeforeEach
    void found() {
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        street = as.scope(STREET_OFFICER, found(district, "青山街道总工会"));
        elsewhere = as.scope(STREET_OFFICER, found(district, "绿水街道总工会"));
    }

    private OrganizationId found(Scope district, String name) {
        return organizations
                .found(district, district.place(), Founding.of(name, OrganizationKind.STREET))
                .id();
    }

    private static PaperFile text(String path, String content) {
        return new PaperFile(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private long brought(PaperFile... files) {
        return folders.bringAndRead(street, street.place(), "旧档", Direction.OWN, "", List.of(files));
    }

    @Test
    void every_file_is_filed_merged_or_refused_with_its_reason() {
        long id = brought(
                text("旧档/1 通知.txt", NOTICE),
                text("旧档/2 通知副本.txt", NOTICE),
                text("旧档/3 程序.exe", "MZ"),
                text("旧档/4 空.txt", ""),
                text("旧档/5 密件.txt", "机密★1年\n关于某事的通知"),
                text("旧档/6 便条.txt", "记得买茶叶"));

        assertThat(folders.files(street, id, 0, 50))
                .extracting(FolderFile::fate, FolderFile::problem)
                .containsExactly(
                        tuple(Fate.READY, ""),
                        tuple(Fate.MERGED, ""),
                        tuple(Fate.REFUSED, "file-kind"),
                        tuple(Fate.REFUSED, "file-empty"),
                        tuple(Fate.REFUSED, "state-secret"),
                        tuple(Fate.INCOMPLETE, "dated-missing"));

        Folder filed = folders.fileAtOnce(street, id);

        assertThat(filed.state()).isEqualTo(Folder.State.FILED);
        assertThat(filed.counts()).isEqualTo(Map.of(Fate.FILED, 1, Fate.MERGED, 1, Fate.REFUSED, 4));
        assertThat(filed.files()).isEqualTo(6);
        assertThat(titles()).containsExactly("关于报送名册的通知");
    }

    private List<String> titles() {
        return papers.page(street, street.place(), PaperFilter.none(), 50).stream()
                .map(paper -> paper.entry().title())
                .toList();
    }

    @Test
    void what_is_in_the_archive_already_is_merged_into_it() {
        folders.fileAtOnce(street, brought(text("通知.txt", NOTICE)));

        long again = brought(text("另存/通知2.txt", NOTICE));

        FolderFile file = folders.files(street, again, 0, 50).get(0);
        assertThat(file.fate()).isEqualTo(Fate.MERGED);
        assertThat(file.paper()).isNotNull();
        assertThat(folders.fileAtOnce(street, again).counts()).isEqualTo(Map.of(Fate.MERGED, 1));
        assertThat(titles()).hasSize(1);
    }

    @Test
    void what_is_corrected_is_filed_as_corrected() {
        long id = brought(text("便条.txt", "记得买茶叶"));
        folders.correct(
                street, id, Map.of(1, new Proposal("关于购置茶叶的请示", "", "青山街道总工会", LocalDate.of(2025, 1, 5), "request")));

        assertThat(folders.fileAtOnce(street, id).counts()).isEqualTo(Map.of(Fate.FILED, 1));
        assertThat(titles()).containsExactly("关于购置茶叶的请示");
    }

    @Test
    void nothing_is_kept_of_files_that_become_no_paper() {
        long id = brought(text("通知.txt", NOTICE), text("便条.txt", "记得买茶叶"));
        folders.fileAtOnce(street, id);
        assertThat(contents()).isEqualTo(1);

        folders.discard(street, brought(text("另一张.txt", "记得买咖啡")));
        assertThat(contents()).isEqualTo(1);
    }

    private long contents() {
        return jdbc.sql("select count(*) from archive.content")
                .query(Long.class)
                .single();
    }

    @Test
    void a_folder_is_filed_once_and_unknown_elsewhere() {
        long id = brought(text("通知.txt", NOTICE));
        assertThatThrownBy(() -> folders.require(elsewhere, id)).isInstanceOf(NotInScope.class);
        folders.fileAtOnce(street, id);

        assertThatThrownBy(() -> folders.fileAtOnce(street, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> folders.discard(street, id)).isInstanceOf(Refused.class);
    }

    @Test
    void a_zip_made_on_windows_is_unpacked_with_chinese_names_and_without_what_systems_leave() throws IOException {
        PaperFile zip = new PaperFile("旧档.zip", zip("旧档/关于一的通知.txt", "旧档/Thumbs.db", "__MACOSX/._一.txt"));

        assertThat(Unpacked.of(List.of(zip))).extracting(PaperFile::name).containsExactly("旧档/关于一的通知.txt");
        assertThatThrownBy(() -> Unpacked.of(List.of(text("坏.zip", "PK坏")))).isInstanceOf(Refused.class);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void the_page_shows_each_file_with_its_proposal_and_takes_corrections() {
        long id = brought(text("通知.txt", NOTICE), text("便条.txt", "记得买茶叶"));

        assertThat(page("/paper-folders/" + id))
                .contains("关于报送名册的通知", "青街工〔2025〕1号", "2025-03-08", "请填写文件日期", "归档（1件可归档）");
        assertThat(mvc.post()
                        .uri("/paper-folders/" + id + "/corrections")
                        .with(as.a(STREET_OFFICER, street.place()))
                        .with(csrf())
                        .param("title-1", "关于茶叶的函")
                        .param("given-1", "青街工(2025)2号")
                        .param("dated-1", "2025-01-05")
                        .param("issuer-1", "青山街道总工会")
                        .param("kind-1", "letter"))
                .hasStatus3xxRedirection();
        assertThat(page("/paper-folders/" + id)).contains("青街工〔2025〕2号", "归档（2件可归档）");
        assertThat(mvc.get().uri("/paper-folders/" + id).with(as.a(COMMUNITY_OFFICER, elsewhere.place())))
                .hasStatus(404);
    }

    @Test
    void files_are_brought_by_a_form_and_none_is_refused() {
        var file = new MockMultipartFile("folder", "旧档/通知.txt", "text/plain", NOTICE.getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.post()
                        .multipart()
                        .file(file)
                        .uri("/paper-folders")
                        .with(as.a(STREET_OFFICER, street.place()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select name from archive.folder")
                        .query(String.class)
                        .list())
                .containsExactly("旧档");
        assertThat(mvc.post()
                        .multipart()
                        .uri("/paper-folders")
                        .with(as.a(STREET_OFFICER, street.place()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("请选择文件");
    }

    private String page(String address) {
        var answer = mvc.get()
                .uri(address)
                .with(as.a(STREET_OFFICER, street.place()))
                .exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
