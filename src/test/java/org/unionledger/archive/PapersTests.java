package org.unionledger.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.ENTERPRISE_CHAIR;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.archive.ArchiveFixture.aNotice;
import static org.unionledger.archive.ArchiveFixture.internal;
import static org.unionledger.archive.ArchiveFixture.issued;
import static org.unionledger.archive.ArchiveFixture.received;
import static org.unionledger.archive.ArchiveFixture.text;
import static org.unionledger.archive.ArchiveFixture.word;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class PapersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organizations organizations;

    @Autowired
    Papers papers;

    @Autowired
    Handling handling;

    @Autowired
    PaperLinks links;

    @Autowired
    PaperNumbers numbers;

    Scope street;
    Scope elsewhere;
    Scope chair;
    OrganizationId union;

    @BeforeEach
    void found() {
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        street = as.scope(STREET_OFFICER, found(district, "青山街道总工会", OrganizationKind.STREET));
        elsewhere = as.scope(STREET_OFFICER, found(district, "绿水街道总工会", OrganizationKind.STREET));
        union = organizations
                .found(district, street.place(), Founding.of("东港机械厂工会", OrganizationKind.GRASSROOTS))
                .id();
        chair = as.scope(ENTERPRISE_CHAIR, union);
    }

    private OrganizationId found(Scope scope, String name, OrganizationKind kind) {
        return organizations
                .found(scope, scope.place(), Founding.of(name, kind))
                .id();
    }

    private long registered(Scope scope, PaperEntry entry) {
        return papers.register(scope, scope.place(), entry, null, false, false);
    }

    private List<String> found(Scope scope, PaperFilter filter) {
        return papers.page(scope, scope.place(), filter, 50).stream()
                .map(paper -> paper.entry().title())
                .toList();
    }

    private List<String> found(Scope scope, String question) {
        return found(scope, PaperFilter.none().withText(question));
    }

    private static List<String> codes(Throwable refusal) {
        return ((Refused) refusal)
                .problems().stream().map(problem -> problem.code()).toList();
    }

    @Test
    void a_paper_is_found_by_what_its_file_says_in_words_and_pinyin() {
        papers.register(
                street,
                street.place(),
                aNotice("关于开展安康杯竞赛的通知"),
                word("通知.docx", "各基层工会：", "请于三月底前报送困难职工名册。"),
                false,
                false);
        registered(street, aNotice("关于春节放假的通知"));

        for (String question : List.of("困难职工", "kunnanzhigong", "knzg", "安康杯 困难", "mingce")) {
            assertThat(found(street, question)).as(question).containsExactly("关于开展安康杯竞赛的通知");
        }
        assertThat(found(street, "通知")).hasSize(2);
        assertThat(found(street, "劳模")).isEmpty();
    }

    @Test
    void a_paper_is_found_by_one_of_its_keywords_as_a_whole() {
        registered(street, aNotice("关于开展安康杯活动的通知")); // with the keyword 竞赛

        assertThat(found(street, PaperFilter.none().withKeyword("竞赛"))).hasSize(1);
        assertThat(found(street, PaperFilter.none().withKeyword("竞"))).isEmpty();
        assertThat(found(street, PaperFilter.none().withKeyword("竞赛").withText("安康杯")))
                .hasSize(1);
        assertThat(page("/papers?keyword=竞赛")).contains("关于开展安康杯活动的通知", "主题词：竞赛");
    }

    @Test
    void who_stands_elsewhere_finds_nothing_and_internal_papers_are_the_own_unions_only() {
        registered(chair, aNotice("关于职工之家的通知"));
        long secret = registered(chair, internal("工会委员会会议纪要"));

        assertThat(found(elsewhere, "")).isEmpty();
        assertThat(found(street, "")).containsExactly("关于职工之家的通知");
        assertThat(found(chair, "")).hasSize(2);
        assertThatThrownBy(() -> papers.require(street, secret)).isInstanceOf(NotInScope.class);
        assertThat(papers.count(street, street.place(), PaperFilter.none(), 10)).isEqualTo(1);
    }

    @Test
    void the_next_number_counts_on_within_sign_and_year() {
        registered(street, issued("关于一的通知", "青街工〔2025〕9号"));
        registered(street, issued("关于二的通知", "青街工〔2025〕10号"));

        long third = papers.register(street, street.place(), issued("关于三的通知", ""), null, true, false);

        assertThat(papers.require(street, third).entry().number()).isEqualTo("青街工〔2025〕11号");
        assertThat(numbers.next(street.place(), "summary", LocalDate.of(2026, 1, 5)))
                .contains(new DocumentNumber("青街工", 2026, 1));
        assertThat(numbers.next(union, "notice", LocalDate.of(2025, 6, 1))).isEmpty();
    }

    @Test
    void a_number_is_given_once_by_a_union() {
        registered(street, issued("关于一的通知", "青街工〔2025〕9号"));

        assertThatThrownBy(() -> registered(street, issued("关于二的通知", "青街工〔2025〕9号")))
                .satisfies(refusal -> assertThat(codes(refusal)).containsExactly("archive.problem.number-taken"));
        assertThat(registered(chair, issued("关于三的通知", "青街工〔2025〕9号"))).isPositive();
    }

    @Test
    void a_union_without_numbers_writes_its_first_itself() {
        assertThatThrownBy(() -> papers.register(street, street.place(), issued("关于一的通知", ""), null, true, false))
                .satisfies(refusal -> assertThat(codes(refusal)).containsExactly("archive.problem.number-first"));
    }

    @Test
    void a_new_file_takes_the_place_of_the_old_one_which_stays() {
        long id = papers.register(
                street, street.place(), aNotice("财务制度"), text("制度.txt", "第一条 报销须经审批。第二条 旧规定。"), false, false);
        int edition = papers.require(street, id).edition();

        papers.replaceFile(street, id, edition, text("制度2.txt", "第一条 报销须经审批。第二条 新办法。"), "改第二条");

        assertThat(papers.versions(street, id)).extracting(PaperVersion::number).containsExactly(2, 1);
        assertThat(new String(papers.content(street, id, 1), StandardCharsets.UTF_8))
                .contains("旧规定");
        assertThat(found(street, "旧规定")).isEmpty();
        assertThat(found(street, "新办法")).hasSize(1);
        assertThat(page("/papers/" + id + "/versions/1/comparison"))
                .contains("<del>第二条 旧规定。</del>", "<ins>第二条 新办法。</ins>");
    }

    @Test
    void the_same_file_again_is_no_new_version_and_two_do_not_write_over_each_other() {
        long id = papers.register(street, street.place(), aNotice("制度"), text("制度.txt", "第一条"), false, false);
        int edition = papers.require(street, id).edition();

        assertThatThrownBy(() -> papers.replaceFile(street, id, edition, text("又.txt", "第一条"), ""))
                .satisfies(refusal -> assertThat(codes(refusal)).containsExactly("archive.problem.file-same"));
        papers.correct(street, id, edition, aNotice("规章制度"));
        assertThatThrownBy(() -> papers.correct(street, id, edition, aNotice("别的制度")))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void programs_empty_files_and_state_secrets_are_refused() {
        Map<PaperFile, String> refused = Map.of(
                text("安装.exe", "MZ"), "archive.problem.file-kind",
                text("空.txt", ""), "archive.problem.file-empty",
                text("文件.txt", "机密★3年\n关于某事的通知"), "archive.problem.state-secret");
        refused.forEach((file, code) -> assertThatThrownBy(
                        () -> papers.register(street, street.place(), aNotice("通知"), file, false, false))
                .satisfies(refusal -> assertThat(codes(refusal)).containsExactly(code)));
    }

    @Test
    void a_paper_received_is_proposed_decided_and_done_with_a_duty_each() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        long id = registered(street, received("关于报送总结的通知", today));
        assertThat(owed()).containsExactly("archive.handling.deciding " + today.plusDays(3));
        assertThat(mvc.get().uri("/duties").with(as.a(STREET_OFFICER, street.place())))
                .bodyText()
                .contains("收文待拟办、批示：关于报送总结的通知");

        handling.take(street, id, edition(id), "拟请办公室办理", "", null);
        assertThatThrownBy(() -> handling.take(street, id, edition(id), "同意", "", today.minusDays(1)))
                .satisfies(refusal -> assertThat(codes(refusal))
                        .containsExactly("archive.problem.assignee-missing", "archive.problem.due-missing"));
        handling.take(street, id, edition(id), "同意", "李强", today.plusDays(7));
        assertThat(owed()).containsExactly("archive.handling.doing " + today.plusDays(7));

        handling.take(street, id, edition(id), "已报送", "", null);
        assertThat(owed()).isEmpty();
        assertThat(papers.require(street, id).state()).isEqualTo(PaperState.FILED);
        assertThatThrownBy(() -> handling.take(street, id, edition(id), "再办", "", null))
                .satisfies(refusal -> assertThat(codes(refusal)).containsExactly("archive.problem.nothing-to-do"));
    }

    private int edition(long id) {
        return papers.require(street, id).edition();
    }

    private List<String> owed() {
        return jdbc.sql("select kind || ' ' || due_on from duty.duty where organization = :union")
                .param("union", street.place().value())
                .query(String.class)
                .list();
    }

    @Test
    void a_paper_is_linked_to_the_record_whose_page_has_the_address() {
        assertThat(mvc.post()
                        .uri("/employers")
                        .with(as.a(STREET_OFFICER, street.place()))
                        .with(csrf())
                        .param("name", "甲申材料有限公司")
                        .param("community", street.place().toString())
                        .param("establishment", "none"))
                .hasStatus3xxRedirection();
        long employer = jdbc.sql("select id from organization.employer where name = '甲申材料有限公司'")
                .query(Long.class)
                .single();
        long id = registered(street, aNotice("关于建会的通知"));

        links.add(street, id, "http://localhost:8080/employers/" + employer + "?lang=zh-CN");

        assertThat(links.of(street, id)).extracting(link -> link.link().title()).containsExactly("甲申材料有限公司");
        assertThat(links.papers(street, "employer", employer))
                .extracting(Paper::id)
                .as("and its page shows the paper")
                .containsExactly(id);
        assertThatThrownBy(() -> links.papers(elsewhere, "employer", employer)).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> links.add(street, id, "/employers/999999999"))
                .satisfies(refusal -> assertThat(codes(refusal)).containsExactly("archive.problem.address-unknown"));
        links.remove(street, id, "employer", employer);
    }

    @Test
    void a_paper_registered_by_mistake_leaves_the_list_and_frees_its_number() {
        long id = registered(street, issued("关于一的通知", "青街工〔2025〕9号"));

        papers.voidPaper(street, id, edition(id), "登记重复");

        assertThat(found(street, "")).isEmpty();
        assertThat(registered(street, issued("关于一的通知", "青街工〔2025〕9号"))).isPositive();
    }

    @Test
    void the_list_shows_where_a_word_was_found_and_pages_by_key() {
        papers.register(street, street.place(), aNotice("关于竞赛的通知"), text("文.txt", "请报送困难职工名册。"), false, false);
        for (int paper = 1; paper <= 31; paper++) {
            registered(street, aNotice("第" + paper + "号材料"));
        }

        assertThat(page("/papers?text=knzg")).contains("请报送<mark>困难职工</mark>名册");
        String first = page("/papers");
        assertThat(first).contains("第31号材料").doesNotContain("第1号材料<").contains("rel=\"next\"");
    }

    @Test
    void the_catalogue_is_printed_and_exported_in_the_order_of_days() throws Exception {
        registered(street, issued("关于一的通知", "青街工〔2025〕9号"));

        assertThat(page("/papers/catalogue?year=2025")).contains("归档文件目录", "青街工〔2025〕9号", "共1件");
        assertThat(mvc.get()
                        .uri("/papers/catalogue.xlsx?year=2025")
                        .with(as.a(STREET_OFFICER, street.place()))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void the_form_registers_a_paper_with_its_file_and_says_what_is_missing() {
        var file = new MockMultipartFile("file", "总结.txt", "text/plain", "二〇二五年工作总结".getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.post()
                        .multipart()
                        .file(file)
                        .uri("/papers")
                        .with(as.a(STREET_OFFICER, street.place()))
                        .with(csrf())
                        .param("direction", "own")
                        .param("paperKind", "summary")
                        .param("title", "2024年工作总结")
                        .param("issuer", "青山街道总工会")
                        .param("datedOn", "2025-01-05"))
                .hasStatus3xxRedirection();
        long id =
                jdbc.sql("select max(id) from archive.paper").query(Long.class).single();
        assertThat(page("/papers/" + id)).contains("2024年工作总结", "永久", "总结.txt", "二〇二五年工作总结", "登记");

        assertThat(mvc.post()
                        .uri("/papers")
                        .with(as.a(STREET_OFFICER, street.place()))
                        .with(csrf())
                        .param("direction", "own")
                        .param("paperKind", "summary")
                        .param("datedOn", "2025-01-05"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写题名", "请填写责任者");
    }

    private String page(String address) {
        return body(STREET_OFFICER, street.place(), address);
    }

    private String body(Role role, OrganizationId place, String address) {
        var answer = mvc.get().uri(address).with(as.a(role, place)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void an_officer_of_another_street_opens_no_paper() {
        long id = registered(street, aNotice("关于一的通知"));

        for (String address : List.of("/papers/" + id, "/papers/" + id + "/edit", "/papers/" + id + "/versions/1")) {
            assertThat(mvc.get().uri(address).with(as.a(COMMUNITY_OFFICER, elsewhere.place())))
                    .hasStatus(404);
        }
    }
}
