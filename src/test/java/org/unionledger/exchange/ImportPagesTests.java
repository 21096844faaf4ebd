package org.unionledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.DISTRICT_REVIEWER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.unionledger.access.Right;
import org.unionledger.access.Role;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.sheet.SheetRow;
import org.unionledger.exchange.sheet.Workbook;
import org.unionledger.figures.Closings;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Await;
import org.unionledger.testing.LedgerTest;

/** A street with two communities; its officer imports visits, step by step. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPagesTests {

    private static final String VISITS = """
            日期,慰问对象,人数,慰问金额
            2025-01-03,困难职工,3,1600元
            2025-13-03,患病职工,2,800
            2025-02-01,劳模,1,0.05万元
            合计,,6,2900
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Closings closings;

    private OrganizationId street;
    private OrganizationId east;
    private OrganizationId west;

    @BeforeAll
    void aStreetWithTwoCommunities() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        var officer = as.scope(STREET_OFFICER, street);
        east = organizations
                .found(officer, street, Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
        west = organizations
                .found(officer, street, Founding.of("西园社区联合工会", OrganizationKind.COMMUNITY))
                .id();
    }

    private RequestPostProcessor officer() {
        return as.a(STREET_OFFICER, street);
    }

    private String upload(RequestPostProcessor by, String name, byte[] content) {
        MvcTestResult answer = mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(by)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private String upload(String csv) {
        return upload(officer(), "慰问台账.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private void post(String address, String... fields) {
        post(officer(), address, fields);
    }

    private void post(RequestPostProcessor by, String address, String... fields) {
        var request = mvc.post().uri(address).with(by).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        assertThat(request.exchange()).hasStatus3xxRedirection();
    }

    /** The page once no work on it is going on. */
    private String settled(String address) {
        return settled(officer(), address);
    }

    private String settled(RequestPostProcessor by, String address) {
        return Await.until(() -> page(by, address), page -> !page.contains("every 1s"));
    }

    private String page(String address) {
        return page(officer(), address);
    }

    private String page(RequestPostProcessor by, String address) {
        MvcTestResult answer = mvc.get().uri(address).with(by).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void rows_of_a_closed_period_are_counted_before_and_after_booking() {
        closings.close(as.scope(STREET_OFFICER, street), west, LocalDate.of(2025, 1, 31), "一月已上报");
        String visits = "日期,慰问对象,人数,慰问金额\n2025-01-31,劳模,5,701\n2025-02-01,劳模,5,702\n";
        assertThat(settled(upload(visits))).contains("待确认").doesNotContain("已封账");

        RequestPostProcessor officer = as.a(COMMUNITY_OFFICER, west);
        String address = upload(officer, "慰问台账.csv", visits.getBytes(StandardCharsets.UTF_8));
        assertThat(settled(officer, address)).contains("data-late=\"1\"", "其中 1 行属于已封账的期间，将计入导入当天");

        post(officer, address + "/booking");
        assertThat(settled(officer, address))
                .contains("已导入", "其中 1 行属于已封账的期间，计入20")
                .doesNotContain("将计入");
    }

    @Test
    void a_file_is_read_judged_booked_and_taken_back() {
        String address = upload(VISITS);
        String ready = settled(address);
        assertThat(ready)
                .contains("待确认", "走访慰问台账", "3 行 = 导入 2 行 + 合并 0 行 + 不导入 1 行", "没有“2025-13-03”这一天")
                .doesNotContain("合计行");
        assertThat(page(address + "?kind=all")).contains("合计行");

        post(address + "/booking");
        assertThat(settled(address)).contains("已导入", "下载未导入的行", "撤销导入");

        post(address + "/undoing");
        assertThat(settled(address)).contains("已撤销");
    }

    @Test
    void the_same_file_again_is_merged_and_says_that_it_came_before() {
        String file = VISITS.replace("劳模", "一线职工");
        String first = upload(file);
        settled(first);
        post(first + "/booking");
        settled(first);

        assertThat(settled(upload(file))).contains("3 行 = 导入 0 行 + 合并 2 行 + 不导入 1 行", "同一个文件以前导入过");
    }

    @Test
    void refused_rows_come_back_as_a_workbook() throws IOException {
        String address = upload(VISITS.replace("困难职工", "退休职工"));
        settled(address);

        MvcTestResult answer =
                mvc.get().uri(address + "/errors.xlsx").with(officer()).exchange();

        Workbook workbook =
                Workbook.open(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()).readAllBytes());
        List<SheetRow> rows = new ArrayList<>();
        workbook.read(workbook.sheets().get(0), rows::add);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).cell(5).text()).contains("没有“2025-13-03”这一天");
    }

    @Test
    void columns_the_user_corrects_are_remembered_for_the_next_file_with_the_same_heads() {
        String file = """
                哪天,给谁,几位,花费
                2025-01-03,困难职工,3,1600元
                """;
        String address = upload(file);
        assertThat(settled(address)).contains("需要指定");

        post(address + "/reading", "as", "visit");
        String unclear = settled(address);
        assertThat(unclear).contains("需要指定");
        String dayField = "column-0-0";
        assertThat(unclear).contains("name=\"" + dayField + "\"");

        post(
                address + "/columns",
                dayField,
                key(unclear, "日期"),
                "column-0-1",
                key(unclear, "慰问对象"),
                "column-0-2",
                key(unclear, "人数"),
                "column-0-3",
                key(unclear, "慰问金额"));
        assertThat(settled(address)).contains("待确认", "人工指定");

        assertThat(settled(upload(file.replace("01-03", "01-04")))).contains("待确认", "以前的更正");
    }

    /** The key of the first option whose label contains the words. */
    private static String key(String page, String label) {
        var option = java.util.regex.Pattern.compile("<option value=\"([^\"]+)\"[^>]*>[^<]*" + label)
                .matcher(page);
        assertThat(option.find()).as(label).isTrue();
        return option.group(1);
    }

    @Test
    void an_unreadable_file_says_why() {
        String address = upload(officer(), "x.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));

        assertThat(settled(address)).contains("未能读取", "这是 PDF 文件");
    }

    @Test
    void a_file_thrown_away_is_gone() {
        String address = upload(VISITS);
        settled(address);

        post(address + "/discarding");

        assertThat(mvc.get().uri(address).with(officer())).hasStatus(404);
    }

    @Test
    void no_file_is_refused_on_the_form() {
        assertThat(mvc.post()
                        .uri("/imports")
                        .multipart()
                        .file(new MockMultipartFile("file", "", null, new byte[0]))
                        .with(officer())
                        .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void an_import_is_seen_by_its_owner_and_from_above_only() {
        String address = upload(as.a(COMMUNITY_OFFICER, east), "慰问.csv", VISITS.getBytes(StandardCharsets.UTF_8));

        assertThat(mvc.get().uri(address).with(as.a(COMMUNITY_OFFICER, east))).hasStatusOk();
        assertThat(mvc.get().uri(address).with(officer())).hasStatusOk();
        assertThat(mvc.get().uri(address).with(as.a(COMMUNITY_OFFICER, west))).hasStatus(404);
        assertThat(mvc.get().uri(address + "/errors.xlsx").with(as.a(COMMUNITY_OFFICER, west)))
                .hasStatus(404);
        assertThat(text(mvc.get()
                        .uri("/imports")
                        .with(as.a(COMMUNITY_OFFICER, west))
                        .exchange()))
                .doesNotContain("慰问.csv");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_who_may_import_sees_the_pages(Role role) {
        int status = role.rights().contains(Right.IMPORT) ? 200 : 403;

        assertThat(mvc.get().uri("/imports").with(as.a(role, street))).hasStatus(status);
        assertThat(mvc.get().uri("/imports/new").with(as.a(role, street))).hasStatus(status);
    }

    @Test
    void a_reviewer_cannot_book_what_an_officer_uploaded() {
        String address = upload(VISITS);

        assertThat(mvc.post()
                        .uri(address + "/booking")
                        .with(as.a(DISTRICT_REVIEWER, street))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void an_empty_template_has_the_books_heads_and_is_told_again() throws IOException {
        MvcTestResult answer =
                mvc.get().uri("/imports/templates/members.xlsx").with(officer()).exchange();

        Workbook workbook = Workbook.open(answer.getResponse().getContentAsByteArray());
        List<SheetRow> rows = new ArrayList<>();
        workbook.read(workbook.sheets().get(0), rows::add);
        assertThat(rows.get(1).cells()).extracting(cell -> cell.text()).contains("姓名 *");
    }
}
