package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.CaseFiles;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportReport;
import org.unionledger.exchange.Imports;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.sheet.Workbook;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.SummaryFile;
import org.unionledger.summary.SummaryFiles;
import org.unionledger.summary.SummaryFormat;
import org.unionledger.summary.SummaryJson;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.testing.LedgerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The six files of a street's year, told by themselves, imported in order: counts, figures and the totals of the annual summary
 * as in expected.json.
 */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QingshanYearTests {

    private static final JsonNode EXPECTED = JsonMapper.shared().readTree(CaseFiles.qingshan("expected.json"));
    private static final List<String> FILES =
            List.of("经济组织及基层工会台账.xlsx", "会员花名册.xlsx", "走访慰问台账.xlsx", "职工培训台账.csv", "文体活动台账.xlsx", "信访投诉及调解台账.xlsx");

    @Autowired
    Imports imports;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader figures;

    @Autowired
    SummaryFiles files;

    private Scope operator;
    private OrganizationId street;
    private final List<ImportReport> reports = new ArrayList<>();
    private SummaryJson summary;

    @BeforeAll
    void importTheYearAndSumItUp(@TempDir Path folder) throws IOException {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        operator = Scope.operatorAt(street);
        for (String name : FILES) {
            reports.add(run(Files.write(folder.resolve(name), CaseFiles.qingshan(name))));
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        files.write(
                operator, street, SummaryRequest.annual(2025), AsOf.NOW, SummaryFile.whole(SummaryFormat.JSON), json);
        summary = SummaryJson.read(json.toByteArray());
    }

    private ImportReport run(Path file) {
        return imports.run(operator, street, "auto", file, new ImportOptions(true, false, null));
    }

    private ImportReport report(String as) {
        return reports.stream()
                .filter(report -> report.as().equals(as))
                .findFirst()
                .orElseThrow();
    }

    private static int expected(String path) {
        return EXPECTED.at("/" + path.replace('.', '/')).asInt();
    }

    @ParameterizedTest(name = "{0}: {1} rows, {2} booked, {3} merged, {4} refused")
    @CsvSource({
        "employers, 480, 471, 3, 6",
        "members, 6990, 6895, 10, 85",
        "visit, 46, 46, 0, 0",
        "training, 24, 24, 0, 0",
        "activity, 38, 38, 0, 0",
        "case, 69, 69, 0, 0"
    })
    void every_row_is_booked_merged_or_refused(String as, int rows, int booked, int merged, int refused) {
        ImportReport report = report(as);

        assertThat(List.of(report.rows(), report.booked(), report.merged(), report.refused()))
                .containsExactly(rows, booked, merged, refused);
    }

    @Test
    void every_credit_code_with_a_wrong_check_digit_is_named_with_its_row() {
        List<Integer> rows = dataRows("经济组织及基层工会台账.xlsx");
        List<Integer> bad = new ArrayList<>();
        EXPECTED.at("/employers/bad_uscc_rows").forEach(index -> bad.add(rows.get(index.asInt())));

        assertThat(report("employers").errors())
                .extracting(ImportReport.RowProblem::row)
                .containsExactlyElementsOf(bad);
    }

    /** Row numbers of the rows that have a running number in their first cell. */
    private static List<Integer> dataRows(String file) {
        Workbook workbook = Workbook.open(CaseFiles.qingshan(file));
        List<Integer> rows = new ArrayList<>();
        workbook.read(workbook.sheets().get(0), row -> {
            if (row.cell(0).type() == Cell.Type.NUMBER) {
                rows.add(row.number());
            }
            return true;
        });
        return rows;
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "org.enterprises.total, employers.when_bad_codes_are_refused.booked",
        "org.enterprises.unionised, employers.when_bad_codes_are_refused.unionised",
        "org.unions.founded, employers.when_bad_codes_are_refused.established_in_year",
        "staff.total, employers.when_bad_codes_are_refused.workers",
        "staff.female, employers.when_bad_codes_are_refused.women",
        "staff.migrant, employers.when_bad_codes_are_refused.migrants",
        "member.total, members.when_bad_employers_are_refused.booked",
        "member.female, members.when_bad_employers_are_refused.women",
        "aid.visits.times, visits.times",
        "aid.visits.person_times, visits.people",
        "aid.visits.money, visits.money",
        "training.staff.sessions, training.classes",
        "training.staff.persons, training.people",
        "training.staff.female, training.women",
        "culture.activities.sessions, activities.events",
        "culture.activities.person_times, activities.people",
        "rights.cases.received, cases.received",
        "rights.cases.mediated, cases.mediated",
        "rights.cases.arbitrated, cases.arbitration",
        "rights.cases.open, cases.open",
        "rights.cases.money, cases.money"
    })
    void the_figures_of_the_year_are_those_expected(String indicator, String path) {
        assertThat(figure(indicator)).isEqualByComparingTo(BigDecimal.valueOf(expected(path)));
    }

    /** One of each pair must be wrong, but the file cannot say which: both are booked and pointed out. */
    @Test
    void two_members_that_bear_the_identity_number_of_somebody_else_are_pointed_out() {
        assertThat(report("members").warnings())
                .filteredOn(warning -> warning.reason().contains("姓名不同"))
                .extracting(ImportReport.RowProblem::row, ImportReport.RowProblem::column)
                .containsExactly(tuple(2609, "身份证号"), tuple(4199, "身份证号"));
    }

    private BigDecimal figure(String indicator) {
        return figures.read(FigureQuery.of(indicator, street, Period.year(2025)), AsOf.NOW)
                .value();
    }

    @Test
    void the_unionised_of_each_community_are_those_expected() {
        var expected = EXPECTED.at("/employers/when_bad_codes_are_refused/unionised_by_community");
        for (String community : expected.propertyNames()) {
            OrganizationId id = organizations.communitiesNamed(operator, street, List.of(community)).values().stream()
                    .findFirst()
                    .orElseThrow()
                    .id();
            assertThat(figures.read(FigureQuery.of("org.enterprises.unionised", id, Period.year(2025)), AsOf.NOW)
                            .value())
                    .as(community)
                    .isEqualByComparingTo(
                            BigDecimal.valueOf(expected.get(community).asInt()));
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "org.enterprises.total, 471",
        "org.enterprises.unionised, 408",
        "staff.total, 9085",
        "staff.female, 3955",
        "staff.migrant, 3674",
        "member.total, 6895",
        "member.female, 2948",
        "aid.visits.times, 46",
        "aid.visits.person_times, 205",
        "aid.visits.money, 132400",
        "training.staff.sessions, 24",
        "training.staff.persons, 2293",
        "training.staff.female, 912",
        "culture.activities.sessions, 38",
        "culture.activities.person_times, 11944",
        "rights.cases.received, 69",
        "rights.cases.mediated, 61",
        "rights.cases.arbitrated, 4",
        "rights.cases.open, 4",
        "rights.cases.money, 979023"
    })
    void the_totals_of_the_summary_are_right(String indicator, BigDecimal total) {
        assertThat(summary.value(indicator)).isEqualByComparingTo(total);
    }

    @ParameterizedTest(name = "{0}: {1} persons, {2} yuan")
    @CsvSource({"患病职工, 37, 20000", "困难职工, 118, 73500", "一线职工, 22, 15200", "劳模, 15, 12600", "退休职工, 13, 11100"})
    void so_are_the_parts_of_the_visits(String kind, BigDecimal persons, BigDecimal money) {
        assertThat(summary.value("aid.visits.person_times", "kind", kind)).isEqualByComparingTo(persons);
        assertThat(summary.value("aid.visits.money", "kind", kind)).isEqualByComparingTo(money);
    }

    @Test
    void every_figure_of_the_summary_adds_up_from_its_records() {
        assertThat(summary.figures()).hasSizeGreaterThan(60);
        summary.assertThatEverythingAddsUp();
    }

    @Test
    void sending_a_file_again_books_nothing_twice(@TempDir Path folder) throws IOException {
        for (String name : FILES) {
            ImportReport again = run(Files.write(folder.resolve(name), CaseFiles.qingshan(name)));
            assertThat(again.booked()).as(name).isZero();
            assertThat(again.merged() + again.refused()).as(name).isEqualTo(again.rows());
        }
    }
}
