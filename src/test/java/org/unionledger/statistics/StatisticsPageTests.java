package org.unionledger.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.MEMBER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Closings;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class StatisticsPageTests {

    private static final String MONEY = "&indicator=aid.visits.money&from=2025-01-01&to=2025-12-31";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Figures figures;

    @Autowired
    FigureReader indicators;

    @Autowired
    Closings closings;

    OrganizationId street;
    OrganizationId harbor;
    OrganizationId garden;

    @BeforeEach
    void found() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        harbor = found("=东港社区联合工会");
        garden = found("西园社区联合工会");
        visit(1, harbor, "2025-03-08", "500");
        visit(2, garden, "2025-05-01", "1200");
        visit(3, street, "2025-05-02", "30");
    }

    @Test
    void a_street_officer_compares_the_communities_and_goes_down_into_one() {
        assertThat(get("/statistics?rows=UNIONS" + MONEY, STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "慰问金额（元）",
                        "东港社区联合工会",
                        ">500<",
                        ">1,200<",
                        ">1,730<",
                        "data-chart",
                        "&amp;union=" + harbor.value() + "&amp;rows=TIME\">",
                        "/figures/facts?indicator=aid.visits.money&amp;organization=" + garden.value());
    }

    @Test
    void by_months_each_month_stands_alone_and_the_total_below() {
        assertThat(get("/statistics?rows=TIME" + MONEY, STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("2025-01", "2025-12", ">500<", ">1,230<", ">1,730<");
    }

    @Test
    void before_anything_is_chosen_a_few_figures_are_shown_and_where_the_others_are() {
        assertThat(get("/statistics", STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("已选 6 项", "先列 6 项", "会员数（人）", "慰问人次（人次）", "value=\"indicator=org.enterprises.unionised&amp;")
                .doesNotContain("走访慰问次数（次）");
        assertThat(get("/statistics?indicator=aid.visits.times", STREET_OFFICER, street))
                .bodyText()
                .contains("走访慰问次数（次）")
                .doesNotContain("先列 6 项");
    }

    @Test
    void a_view_that_was_saved_without_a_choice_shows_what_it_always_showed() {
        assertThat(get("/statistics?view=1", STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("经济组织数（家）", "会员数（人）", "走访慰问次数（次）");
    }

    @Test
    void of_a_year_of_days_those_with_something_to_tell_are_listed_and_the_others_counted() {
        String days = "/statistics?rows=TIME&grain=DAY&indicator=aid.visits.money";

        assertThat(tableOf(get(days + "&from=2025-01-01&to=2025-12-31", STREET_OFFICER, street)))
                .contains("的 362 天没有列出", "2025-03-08", "2025-05-02", ">1,730<")
                .doesNotContain("2025-03-09");
        assertThat(tableOf(get(days + "&from=2025-03-01&to=2025-03-31", STREET_OFFICER, street)))
                .as("a month is short enough to be listed whole")
                .contains("2025-03-08", "2025-03-09")
                .doesNotContain("没有列出");
    }

    /** What stands between the title and the charts' own tables of a short page, or behind those of a long one. */
    private static String tableOf(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        String text = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        int table = text.indexOf("<table class=\"table pinned\">");
        int before = text.lastIndexOf("<p class=\"form-text\">", table);
        return text.substring(Math.max(before, table - 400), text.indexOf("</table>", table));
    }

    @Test
    void a_community_officer_sees_the_own_community_and_no_other() {
        assertThat(get("/statistics?rows=TIME" + MONEY, COMMUNITY_OFFICER, harbor))
                .hasStatusOk()
                .bodyText()
                .contains(">500<")
                .doesNotContain("1,200");
        for (OrganizationId foreign : List.of(garden, street)) {
            for (String path : List.of("/statistics", "/statistics.xlsx")) {
                assertThat(get(path + "?union=" + foreign.value() + MONEY, COMMUNITY_OFFICER, harbor))
                        .hasStatus(404);
            }
        }
    }

    @Test
    void an_unknown_indicator_is_not_found_and_nonsense_is_a_bad_request() {
        for (String address : List.of("indicator=no.such", "indicator=NONSENSE", "union=0", "union=999999")) {
            assertThat(get("/statistics?" + address, STREET_OFFICER, street)).hasStatus(404);
        }
        assertThat(get("/statistics?from=yesterday", STREET_OFFICER, street)).hasStatus(400);
        assertThat(get("/statistics?rows=SIDEWAYS", STREET_OFFICER, street)).hasStatus(400);
    }

    @Test
    void however_long_the_period_the_table_ends_after_so_many_months() {
        assertThat(get(
                        "/statistics?rows=TIME&indicator=aid.visits.money&from=0001-01-01&to=9999-12-31",
                        STREET_OFFICER,
                        street))
                .hasStatusOk()
                .bodyText()
                .contains("9969-03", "9999-12", "value=\"9969-03-01\"")
                .doesNotContain("9969-02");
    }

    @Test
    void a_quarter_leads_on_to_the_other_quarters_and_the_other_kinds_of_period() {
        assertThat(get(
                        "/statistics?indicator=aid.visits.money&tell=COMPARED&from=2025-04-01&to=2025-06-30",
                        STREET_OFFICER,
                        street))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<a class=\"chip on\" href=\"/statistics?indicator=aid.visits.money&amp;tell=COMPARED&amp;from=2025-04-01&amp;to=2025-06-30\" aria-current=\"true\">二季度</a>",
                        "from=2025-01-01&amp;to=2025-03-31\"",
                        "from=2024-10-01&amp;to=2025-09-30\"",
                        "from=2024-09-01&amp;to=2025-08-31\"",
                        "from=2025-06-30&amp;to=2025-07-06\"",
                        ">1,230<");
    }

    @Test
    void beside_each_figure_stands_that_of_a_year_before_and_opens_its_facts_too() {
        visit(4, harbor, "2024-03-01", "400");

        assertThat(get("/statistics?tell=COMPARED" + MONEY, STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "上年同期",
                        ">400<",
                        ">+100<",
                        ">+25.0%<",
                        ">+1,330<",
                        ">+332.5%<",
                        ">—<",
                        "/figures/facts?indicator=aid.visits.money&amp;organization=" + harbor.value()
                                + "&amp;from=2024-01-01&amp;to=2024-12-31");
    }

    @Test
    void by_months_each_is_compared_with_its_like() {
        visit(4, harbor, "2024-03-01", "400");

        assertThat(get("/statistics?rows=TIME&tell=COMPARED" + MONEY, STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains(">+25.0%<", "from=2024-03-01&amp;to=2024-03-31");
    }

    @Test
    void the_change_of_a_rate_is_told_in_points_and_in_no_percentage() {
        person(5, "2023-12-31", "staff.total", "100");
        person(6, "2024-06-30", "member.total", "40");
        person(7, "2025-06-30", "member.total", "10");

        assertThat(get(
                        "/statistics?rows=TIME&tell=COMPARED&indicator=member.join_rate&from=2025-12-01&to=2025-12-31",
                        STREET_OFFICER,
                        street))
                .hasStatusOk()
                .bodyText()
                .contains(">40.0<", ">50.0<", ">+10.0<", ">—<")
                .doesNotContain("+25.0%");
    }

    @Test
    void the_greatest_come_first_and_the_others_in_one_row() {
        var third = found("中山社区联合工会");
        visit(8, third, "2025-05-03", "1200");

        assertThat(get("/statistics?top=2&order=aid.visits.money" + MONEY, STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("title=\"名次\">1<", "西园社区联合工会", "中山社区联合工会", "未列出的1个工会及本级", ">530<", ">2,930<")
                .doesNotContain("title=\"名次\">2<", "东港社区联合工会");
    }

    @Test
    void the_export_says_the_rank_and_what_was_a_year_before() throws IOException {
        visit(4, harbor, "2024-03-01", "400");
        var answer = get("/statistics.xlsx?tell=COMPARED&top=5" + MONEY, STREET_OFFICER, street);

        assertThat(answer).hasStatusOk();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("注：合计含本级登记的数，不是所列各项相加。");
            assertThat(texts(sheet.getRow(4)))
                    .containsExactly("名次", "下属工会", "慰问金额（元）", "慰问金额（元） 上年同期", "慰问金额（元） 增减", "慰问金额（元） 增减（%）");
            assertThat(texts(sheet.getRow(6))).containsExactly("2.0", "'=东港社区联合工会", "500.0", "400.0", "100.0", "25.0");
            assertThat(texts(sheet.getRow(7))).contains("本级及其他", "30.0");
            assertThat(texts(sheet.getRow(8))).contains("合计", "1730.0", "400.0");
        }
    }

    @Test
    void the_export_has_the_numbers_as_numbers_and_no_formula() throws IOException {
        var answer = get("/statistics.xlsx?rows=UNIONS" + MONEY, STREET_OFFICER, street);

        assertThat(answer).hasStatusOk();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("慰问金额（元）");
            assertThat(List.of(sheet.getRow(4), sheet.getRow(5), sheet.getRow(6), sheet.getRow(7)))
                    .allSatisfy(row ->
                            assertThat(row.getCell(0).getStringCellValue()).doesNotStartWith("="))
                    .extracting(row -> row.getCell(1).getNumericCellValue())
                    .containsExactlyInAnyOrder(500.0, 1200.0, 30.0, 1730.0);
        }
    }

    @Test
    void a_closed_period_says_so_for_the_union_shown_and_for_no_other() throws IOException {
        closings.close(Scope.operatorAt(street), harbor, LocalDate.of(2025, 12, 31), "年报已上报");
        var closed = "已封账至2025年12月31日";

        assertThat(shown(harbor, "2025-01-01", "2025-12-31")).bodyText().contains(closed);
        assertThat(shown(harbor, "2025-12-31", "2026-12-30")).bodyText().contains(closed);
        assertThat(shown(harbor, "2026-01-01", "2026-12-31")).bodyText().doesNotContain("已封账");
        assertThat(shown(garden, "2025-01-01", "2025-12-31")).bodyText().doesNotContain("已封账");
        assertThat(shown(street, "2025-01-01", "2025-12-31")).bodyText().doesNotContain("已封账");
        var answer = get("/statistics.xlsx?rows=TIME&union=" + harbor.value() + MONEY, STREET_OFFICER, street);
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .contains(closed);
        }
    }

    private MvcTestResult shown(OrganizationId union, String from, String to) {
        return get("/statistics?rows=TIME&union=%s&from=%s&to=%s".formatted(union, from, to), STREET_OFFICER, street);
    }

    @Test
    void who_may_not_export_does_not() {
        assertThat(get("/statistics.xlsx?rows=UNIONS" + MONEY, MEMBER, street)).hasStatus(403);
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(Object::toString)
                .toList();
    }

    @Test
    void more_indicators_than_a_table_takes_are_said_to_be_left_out() {
        List<String> ids = indicators.indicators().stream()
                .map(indicator -> "indicator=" + indicator.id())
                .limit(61)
                .toList();

        assertThat(get("/statistics?" + String.join("&", ids), Role.STREET_OFFICER, street))
                .hasStatusOk()
                .bodyText()
                .contains("一次最多列 60 个指标");
        assertThat(get("/statistics?" + String.join("&", ids.subList(0, 60)), Role.STREET_OFFICER, street))
                .bodyText()
                .doesNotContain("一次最多列");
    }

    private MvcTestResult get(String address, Role role, OrganizationId place) {
        return mvc.get().uri(address).with(as.a(role, place)).exchange();
    }

    private OrganizationId found(String name) {
        return organizations
                .found(Scope.operatorAt(street), street, Founding.of(name, OrganizationKind.COMMUNITY))
                .id();
    }

    private void person(long record, String day, String indicator, String persons) {
        figures.state(
                new Source("membership.membership", record),
                List.of(new Posting(
                        new IndicatorId(indicator),
                        street,
                        LocalDate.parse(day),
                        Breakdown.NONE,
                        new BigDecimal(persons))));
    }

    private void visit(long record, OrganizationId at, String day, String yuan) {
        figures.state(
                new Source("ledger.visit", record),
                List.of(new Posting(
                        new IndicatorId("aid.visits.money"),
                        at,
                        LocalDate.parse(day),
                        Breakdown.NONE,
                        new BigDecimal(yuan))));
    }
}
