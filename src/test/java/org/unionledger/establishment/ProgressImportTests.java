package org.unionledger.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportReport;
import org.unionledger.exchange.Imports;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionForm;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** 甲厂 is being worked on since 3 March 2025; 乙厂 has its union since 19 May 2025; 丙厂 and 丁厂 have nothing yet. */
@LedgerTest
@Transactional
class ProgressImportTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    /** Heads as a street writes them; the last line is the second of 丙厂. */
    private static final String SHEET = """
            企业名称,摸底时间,动员时间,提出申请时间,批复时间,批复文号,目前进展,日期,责任人,存在困难
            甲厂,2025-03-03,2025-03-20,2025-05-06,,,,,李敏,老板出差
            乙厂,2025-03-03,,2025-05-06,2025-05-19,青工〔2025〕8号,,,李敏,
            丙厂,,,,,,已动员,2025-04-01,王芳,
            丁厂,2025-03-03,,2025-05-06,2025-05-19,青工〔2025〕9号,,,李敏,
            戊厂,2025-03-03,,,,,,,李敏,
            丙厂,2025-03-03,,,,,,,李敏,
            """;

    @TempDir
    Path folder;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Efforts efforts;

    @Autowired
    Imports imports;

    @Autowired
    ProgressImport target;

    @Autowired
    FigureReader figures;

    @Autowired
    JdbcClient jdbc;

    Scope street;
    EmployerId first;
    EmployerId second;
    EmployerId third;

    @BeforeEach
    void aStreet() {
        street = as.scope(
                STREET_OFFICER,
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id());
        first = entered("甲厂");
        second = entered("乙厂");
        third = entered("丙厂");
        entered("丁厂");
        efforts.begin(street, first, Plan.of("李敏"), new Step(Stage.SURVEY, LocalDate.of(2025, 3, 3), "", "", "", ""));
        employers.establish(street, second, 1, UnionForm.SINGLE, LocalDate.of(2025, 5, 19), null, null);
    }

    private EmployerId entered(String name) {
        return employers.enter(street, EmployerEntry.of(name, street.place())).id();
    }

    private ImportReport taken(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("progress.csv"), text);
        return imports.run(street, street.place(), "progress", file, new ImportOptions(false, false, null));
    }

    private List<Stage> stages(EmployerId employer) {
        return efforts.of(street, employer)
                .map(effort -> effort.steps().stream().map(Step::stage).toList())
                .orElse(List.of());
    }

    private int inWork() {
        var value = figures.read(FigureQuery.of("org.progress.employers", street.place(), Period.day(TODAY)), AsOf.NOW)
                .value();
        return value == null ? 0 : value.intValue();
    }

    private List<String> undone() {
        long made = jdbc.sql("select max(import_id) from establishment.import_change")
                .query(Long.class)
                .single();
        return target.undo(new ImportContext(street, street.place(), made, TODAY, null, false));
    }

    @Test
    void a_sheet_begins_and_goes_on_with_the_work_and_refuses_with_reasons() throws IOException {
        ImportReport report = taken(SHEET);

        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.booked()).isEqualTo(3);
        assertThat(report.refused()).isEqualTo(3);
        assertThat(report.errors())
                .extracting(ImportReport.RowProblem::reason)
                .anyMatch(reason -> reason.contains("单位名册里还没有它的工会"))
                .anyMatch(reason -> reason.contains("单位名册里没有这家单位"))
                .anyMatch(reason -> reason.contains("是同一家单位"));
        assertThat(stages(first)).containsExactly(Stage.SURVEY, Stage.MOBILIZATION, Stage.APPLICATION);
        assertThat(stages(second)).containsExactly(Stage.SURVEY, Stage.APPLICATION, Stage.APPROVAL);
        assertThat(stages(third)).containsExactly(Stage.MOBILIZATION);
        assertThat(efforts.of(street, first).orElseThrow().latest().note()).isEqualTo("老板出差");
        assertThat(inWork()).isEqualTo(3);
    }

    @Test
    void the_same_sheet_again_says_nothing_new() throws IOException {
        taken(SHEET);
        ImportReport again = taken(SHEET);

        assertThat(again.booked()).isZero();
        assertThat(again.merged()).isEqualTo(3);
        assertThat(again.refused()).isEqualTo(3);
    }

    @Test
    void what_is_dated_against_the_order_of_the_stages_is_refused() throws IOException {
        ImportReport report = taken("企业名称,摸底时间,动员时间\n丙厂,2025-03-20,2025-03-19\n丁厂,2025-03-20,2025-03-20\n");

        assertThat(report.booked()).isEqualTo(1);
        assertThat(report.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.reason()).contains("动员不能早于摸底"));
    }

    @Test
    void it_is_taken_back_as_a_whole() throws IOException {
        taken(SHEET);

        assertThat(undone()).isEmpty();
        assertThat(stages(first)).containsExactly(Stage.SURVEY);
        assertThat(stages(second)).isEmpty();
        assertThat(stages(third)).isEmpty();
        assertThat(inWork()).isEqualTo(1);
    }

    @Test
    void it_is_not_taken_back_once_the_work_went_on() throws IOException {
        taken(SHEET);
        long effort = efforts.of(street, third).orElseThrow().id();
        efforts.reach(street, effort, new Step(Stage.APPLICATION, LocalDate.of(2025, 6, 1), "", "", "", ""), null);

        assertThat(undone())
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("丙厂"));
        assertThat(stages(first)).hasSize(3);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "已动员, MOBILIZATION",
        "正在筹备, PREPARATION",
        "已发筹备金通知, FEE",
        "已申请待批复, APPLICATION",
        "未申请, ",
        "已挂牌, PLAQUE",
        "无, ",
    })
    void the_stage_is_understood_as_streets_write_it(String written, @Nullable Stage stage) {
        assertThat(ProgressColumns.stageIn(written)).isEqualTo(stage);
    }
}
