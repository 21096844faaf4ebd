package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.exchange.CaseFiles;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportReport;
import org.unionledger.exchange.Imports;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.figures.Verification;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The four ledgers of a street's year, from the files as they were kept, against what they truly say. */
@LedgerTest
@Transactional
class QingshanLedgersTests {

    private static final JsonNode TRUTH = JsonMapper.shared().readTree(CaseFiles.qingshan("expected.json"));

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Verification verification;

    Organization street;
    Scope operator;

    @BeforeEach
    void aStreetWithItsEmployers() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET);
        operator = Scope.operatorAt(street.id());
        imports("auto", "经济组织及基层工会台账.xlsx");
    }

    private ImportReport imports(String as, String file) {
        return imports.run(operator, street.id(), as, copy(file), new ImportOptions(true, false, null));
    }

    private Path copy(String file) {
        try {
            return Files.write(folder.resolve(file), CaseFiles.qingshan(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertAllBooked(ImportReport report, String ledger, int rows) {
        assertThat(report.as()).isEqualTo(ledger);
        assertThat(report.errors()).isEmpty();
        assertThat(report.rows()).isEqualTo(rows);
        assertThat(report.booked()).isEqualTo(rows);
        assertThat(ledgers.count(operator, ledger, EntryFilter.all(street.id())))
                .isEqualTo(rows);
    }

    private BigDecimal figure(String indicator) {
        return figure(FigureQuery.of(indicator, street.id(), Period.year(2025)));
    }

    private BigDecimal figure(FigureQuery query) {
        BigDecimal value = reader.read(query, AsOf.NOW).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static BigDecimal truth(String pointer) {
        return new BigDecimal(TRUTH.at(pointer).asString());
    }

    @Test
    void visits() {
        ImportReport report = imports("auto", "走访慰问台账.xlsx");

        assertAllBooked(report, "visit", truth("/visits/times").intValueExact());
        assertThat(figure("aid.visits.times")).isEqualByComparingTo(truth("/visits/times"));
        assertThat(figure("aid.visits.person_times")).isEqualByComparingTo(truth("/visits/people"));
        assertThat(figure("aid.visits.money")).isEqualByComparingTo(truth("/visits/money"));
        TRUTH.at("/visits/by_kind").properties().forEach(kind -> {
            assertThat(figure(FigureQuery.of("aid.visits.person_times", street.id(), Period.year(2025))
                            .where("kind", kind.getKey())))
                    .as(kind.getKey())
                    .isEqualByComparingTo(kind.getValue().get(0).asString());
            assertThat(figure(FigureQuery.of("aid.visits.money", street.id(), Period.year(2025))
                            .where("kind", kind.getKey())))
                    .as(kind.getKey())
                    .isEqualByComparingTo(kind.getValue().get(1).asString());
        });
        assertThat(verification.differences().first()).isEmpty();
    }

    @Test
    void training() {
        ImportReport report = imports("auto", "职工培训台账.csv");

        assertAllBooked(report, "training", truth("/training/classes").intValueExact());
        assertThat(figure("training.staff.sessions")).isEqualByComparingTo(truth("/training/classes"));
        assertThat(figure("training.staff.persons")).isEqualByComparingTo(truth("/training/people"));
        assertThat(figure("training.staff.female")).isEqualByComparingTo(truth("/training/women"));
    }

    @Test
    void activities() {
        ImportReport report = imports("auto", "文体活动台账.xlsx");

        assertAllBooked(report, "activity", truth("/activities/events").intValueExact());
        assertThat(figure("culture.activities.sessions")).isEqualByComparingTo(truth("/activities/events"));
        assertThat(figure("culture.activities.person_times")).isEqualByComparingTo(truth("/activities/people"));
        assertThat(figureAt("culture.activities.sessions", "南塘社区")).isEqualByComparingTo("6");
    }

    private BigDecimal figureAt(String indicator, String community) {
        Organization union = organizations
                .communitiesNamed(operator, street.id(), Set.of(community))
                .get(community);
        return figure(FigureQuery.of(indicator, union.id(), Period.year(2025)));
    }

    @Test
    void cases() {
        ImportReport report = imports("auto", "信访投诉及调解台账.xlsx");

        assertAllBooked(report, "case", truth("/cases/received").intValueExact());
        assertThat(figure("rights.cases.received")).isEqualByComparingTo(truth("/cases/received"));
        assertThat(figure("rights.cases.mediated")).isEqualByComparingTo(truth("/cases/mediated"));
        assertThat(figure("rights.cases.arbitrated")).isEqualByComparingTo(truth("/cases/arbitration"));
        assertThat(figure("rights.cases.open")).isEqualByComparingTo(truth("/cases/open"));
        assertThat(figure("rights.cases.money")).isEqualByComparingTo(truth("/cases/money"));
        assertThat(verification.differences().first()).isEmpty();
    }

    @Test
    void the_same_file_again_is_merged_to_the_last_row() {
        imports("visit", "走访慰问台账.xlsx");

        ImportReport again = imports("visit", "走访慰问台账.xlsx");

        assertThat(again.merged())
                .isEqualTo(again.rows())
                .isEqualTo(truth("/visits/times").intValueExact());
        assertThat(figure("aid.visits.money")).isEqualByComparingTo(truth("/visits/money"));
    }
}
