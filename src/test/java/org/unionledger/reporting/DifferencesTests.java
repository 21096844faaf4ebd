package org.unionledger.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.frame.Words;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Form;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** What was sent beside what the book says now, and what the reports below add up to: of what is committed. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferencesTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 19);
    private static final Period WEEK = Period.week(DAY);
    private static final int MORE_THAN_CONNECTIONS = 15;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Figures figures;

    @Autowired
    Reports reports;

    @Autowired
    Explanations explanations;

    @Autowired
    Receipts receipts;

    @Autowired
    Assignments assignments;

    @Autowired
    Differences differences;

    @Autowired
    Combinations combinations;

    @Autowired
    Forms forms;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MessageSource messages;

    private Scope operator;
    private OrganizationId street;
    private OrganizationId harbor;
    private OrganizationId garden;
    private Words words;
    private int records;

    @BeforeEach
    void found() {
        words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        if (organizations.root().isEmpty()) {
            organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT);
        }
        operator = Scope.operatorAt(organizations.root().orElseThrow());
        street = found(operator.place(), "青山街道总工会", OrganizationKind.STREET);
        harbor = found(street, "东港社区联合工会", OrganizationKind.COMMUNITY);
        garden = found(street, "西园社区联合工会", OrganizationKind.COMMUNITY);
    }

    private OrganizationId found(OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(operator, above, Founding.of(name, kind)).id();
    }

    private int visits(OrganizationId union, int times) {
        int record = ++records;
        state(record, union, times);
        return record;
    }

    private void state(int record, OrganizationId union, int times) {
        transaction.executeWithoutResult(status -> figures.state(
                new Source("ledger.visit", record),
                List.of(new Posting(
                        new IndicatorId("aid.visits.times"), union, DAY, Breakdown.NONE, BigDecimal.valueOf(times)))));
    }

    private long sent(OrganizationId union) {
        long id = reports.start(operator, union, "weekly", DAY);
        reports.check(operator, id, 1);
        reports.send(operator, id, 2, "王芳", "");
        return id;
    }

    private String page(String address) {
        var answer =
                mvc.get().uri(address).with(as.a(Role.STREET_OFFICER, street)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Combination combined() {
        Form form = forms.require("weekly").form();
        return combinations.of(operator, street, form, WEEK, words);
    }

    @Test
    void a_correction_after_sending_is_told_cell_by_cell_and_opens_what_was_posted_since() {
        int corrected = visits(harbor, 3);
        visits(harbor, 10);
        long id = sent(harbor);
        assertThat(differences.of(operator, id, null, words).differences()).isEmpty();

        state(corrected, harbor, 5);

        List<Difference> found = differences.of(operator, id, null, words).differences();
        assertThat(found).extracting(Difference::row).containsExactly("走访慰问次数", "走访慰问次数");
        assertThat(found).extracting(Difference::column).containsExactly("本周", "本年累计");
        assertThat(found.get(0).sent().text()).isEqualTo("13");
        assertThat(found.get(0).now().text()).isEqualTo("15");
        assertThat(found.get(0).difference()).isEqualTo("+2");
        // The reversal of 3 and the new 5, and not the 10.
        assertThat(page(found.get(0).newsHref()))
                .contains(">5<", ">-3", "以后登记、更正的", ">2<")
                .doesNotContain(">10<");
        assertThat(page(found.get(0).sent().href())).contains(">13<", ">10<");
        assertThat(page("/reports/" + id + "/comparison")).contains("报出数", "+2", "上报以后的登记");
    }

    @Test
    void the_sum_of_what_was_sent_equals_the_own_book_when_all_have_sent() {
        visits(harbor, 3);
        visits(garden, 4);
        sent(harbor);
        sent(garden);

        Combination combination = combined();
        assertThat(combination.included()).containsExactlyInAnyOrder("东港社区联合工会", "西园社区联合工会");
        assertThat(combination.missing()).isEmpty();
        assertThat(combination.differences()).isEmpty();
        assertThat(page("/reports/combination?form=weekly&day=" + DAY)).contains("完全一致", ">7<");
    }

    @Test
    void what_makes_the_sum_differ_from_the_own_book_is_told_part_by_part() {
        visits(harbor, 3);
        visits(garden, 4);
        visits(street, 20);
        assignments.choose(operator, street, "weekly", List.of(harbor, garden), DAY);
        long id = reports.start(operator, harbor, "weekly", DAY);
        reports.supplement(operator, id, 1, Cell.read("cases.now").orElseThrow(), BigDecimal.valueOf(6), "电话受理");
        reports.check(operator, id, 2);
        reports.send(operator, id, 3, "王芳", "");
        visits(harbor, 1);

        Combination combination = combined();
        assertThat(combination.missing()).containsExactly("西园社区联合工会");
        Combination.Difference visited = combination.differences().stream()
                .filter(each -> each.row().equals("走访慰问次数") && each.column().equals("本周"))
                .findFirst()
                .orElseThrow();
        // 28 in the book of the street, 3 sent: 4 not sent, 1 since, 20 of the street itself.
        assertThat(visited.combined()).isEqualTo("3");
        assertThat(visited.own().text()).isEqualTo("28");
        assertThat(visited.difference()).isEqualTo("+25");
        assertThat(visited.parts())
                .containsExactlyInAnyOrder(
                        new Combination.Part("unsent", "西园社区联合工会", "+4"),
                        new Combination.Part("changed", "东港社区联合工会", "+1"),
                        new Combination.Part("directly", "青山街道总工会", "+20"));
        assertThat(combination.differences())
                .filteredOn(each -> each.row().equals("受理件数"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.parts()).containsExactly(new Combination.Part("by_hand", "东港社区联合工会", "-6")));
        String address = "/reports/combination?form=weekly&day=" + DAY;
        assertThat(page(address)).contains("还有1个单位没有报", "青山街道总工会 直接登记 +20");
        OrganizationId elsewhere = found(operator.place(), "绿水街道总工会", OrganizationKind.STREET);
        assertThat(mvc.get().uri(address + "&union=" + street).with(as.a(Role.STREET_OFFICER, elsewhere)))
                .hasStatus(404);
    }

    @Test
    void a_report_goes_out_on_paper_and_as_a_workbook_with_who_answers_for_it() throws IOException {
        visits(harbor, 3);
        long id = sent(harbor);

        assertThat(page("/reports/" + id + "/print"))
                .contains("/assets/report.css", "填报单位：东港社区联合工会", "报送：青山街道总工会", "单位负责人：王芳", "×");
        List<String> lines = workbook("/reports/" + id + "/export");
        assertThat(lines).first().asString().startsWith("工会工作周报");
        assertThat(lines).anyMatch(line -> line.contains("单位负责人：王芳"));
        assertThat(lines).contains("11|走访慰问次数|次|3|3||");
        assertThat(lines).anyMatch(line -> line.startsWith("行次|指标|单位|本周|本年累计|期末数"));
    }

    @Test
    void the_sum_of_those_below_goes_out_on_paper_and_as_a_workbook_with_whose_it_is() throws IOException {
        visits(harbor, 3);
        sent(harbor);
        assignments.choose(operator, street, "weekly", List.of(harbor, garden), DAY);
        String asked = "?form=weekly&day=" + DAY;

        assertThat(page("/reports/combination/print" + asked))
                .contains("工会工作周报（汇总）", "汇总了1个单位：东港社区联合工会", "还有1个单位没有报，不在汇总里：西园社区联合工会");
        assertThat(workbook("/reports/combination/export" + asked))
                .contains("11|走访慰问次数|次|3|3||")
                .anyMatch(line -> line.contains("汇总了1个单位：东港社区联合工会"))
                .anyMatch(line -> line.contains("不在汇总里：西园社区联合工会"));
    }

    @Test
    void what_is_said_of_a_cell_stands_in_both_workbooks() throws IOException {
        long id = reports.start(operator, harbor, "weekly", DAY);
        explanations.explain(operator, id, 1, Cell.read("cases.now").orElseThrow(), "本周集中接访");
        reports.check(operator, id, 2);
        reports.send(operator, id, 3, "王芳", "");

        assertThat(workbook("/reports/" + id + "/export"))
                .anyMatch(line -> line.contains("|受理件数|") && line.endsWith("说明（本周）：本周集中接访 —operator"));
        assertThat(workbook("/reports/combination/export?form=weekly&day=" + DAY))
                .contains("东港社区联合工会 · 受理件数（本周）：本周集中接访");
    }

    private List<String> workbook(String address) throws IOException {
        var answer =
                mvc.get().uri(address).with(as.a(Role.STREET_OFFICER, street)).exchange();
        assertThat(answer).hasStatusOk();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(DifferencesTests::line)
                    .toList();
        }
    }

    @Test
    void the_page_of_what_was_received_gives_back_what_it_borrows_from_the_database() {
        sent(harbor);
        assignments.choose(operator, street, "weekly", List.of(harbor, garden), DAY);

        for (int more = 0; more < MORE_THAN_CONNECTIONS; more++) {
            assertThat(page("/reports/receiving?form=weekly&day=" + DAY)).contains("东港社区联合工会");
        }
    }

    private static String line(Row row) {
        DataFormatter text = new DataFormatter();
        return StreamSupport.stream(row.spliterator(), false)
                .map(text::formatCellValue)
                .reduce((one, next) -> one + "|" + next)
                .orElse("");
    }
}
