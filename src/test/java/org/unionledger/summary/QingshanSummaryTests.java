package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.unionledger.access.Scope;
import org.unionledger.exchange.CaseFiles;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.Imports;
import org.unionledger.figures.AsOf;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

/** The six files of a street union's year in, its annual summary out. The totals are those of expected.json. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QingshanSummaryTests {

    private static final List<String> FILES =
            List.of("经济组织及基层工会台账.xlsx", "会员花名册.xlsx", "走访慰问台账.xlsx", "职工培训台账.csv", "文体活动台账.xlsx", "信访投诉及调解台账.xlsx");

    @Autowired
    Organizations organizations;

    @Autowired
    Imports imports;

    @Autowired
    SummaryFiles files;

    private Organization street;
    private SummaryJson summary;

    @BeforeAll
    void theFilesAreImportedAndTheYearIsSummedUp(@TempDir Path folder) throws IOException {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET);
        for (String name : FILES) {
            Path file = Files.write(folder.resolve(name), CaseFiles.qingshan(name));
            imports.run(Scope.operatorAt(street.id()), street.id(), "auto", file, new ImportOptions(true, false, null));
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        files.write(
                Scope.operatorAt(street.id()),
                street.id(),
                SummaryRequest.annual(2025),
                AsOf.NOW,
                SummaryFile.whole(SummaryFormat.JSON),
                json);
        summary = SummaryJson.read(json.toByteArray());
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
    void the_totals_are_right(String indicator, BigDecimal total) {
        assertThat(summary.value(indicator)).isEqualByComparingTo(total);
    }

    @ParameterizedTest(name = "{0}: {1} persons, {2} yuan")
    @CsvSource({"患病职工, 37, 20000", "困难职工, 118, 73500", "一线职工, 22, 15200", "劳模, 15, 12600", "退休职工, 13, 11100"})
    void so_are_the_parts_of_the_visits(String kind, BigDecimal persons, BigDecimal money) {
        assertThat(summary.value("aid.visits.person_times", "kind", kind)).isEqualByComparingTo(persons);
        assertThat(summary.value("aid.visits.money", "kind", kind)).isEqualByComparingTo(money);
    }

    @Test
    void every_figure_adds_up_from_its_records() {
        assertThat(summary.figures()).hasSizeGreaterThan(60);
        summary.assertThatEverythingAddsUp();
    }
}
