package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.ledger.LedgerFixture.but;
import static org.unionledger.ledger.LedgerFixture.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.ImportTarget;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;
import org.unionledger.organization.OrganizationRefused;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

/** An employer that entries name stays in the book, whether one or a whole import would be taken out. */
@LedgerTest
@Transactional
class EntriesOfEmployersTests {

    private static final String NAME = "青山新海电子有限公司";
    private static final String STILL_NAMED = "台账里还有该单位的记录，不能作废；请先更正或作废这些记录";

    @Autowired
    Ledgers ledgers;

    @Autowired
    Employers employers;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    @Autowired
    List<ImportTarget> targets;

    Street tree;
    Scope operator;

    @BeforeEach
    void aStreetWithTwoCommunities() {
        tree = new LedgerFixture(organizations, reader).street();
        operator = Scope.operatorAt(tree.street().id());
    }

    private EmployerRef employer() {
        return Objects.requireNonNull(
                employers.named(operator, tree.street().id(), List.of(NAME)).get(NAME));
    }

    private void enterEmployer() {
        employers.enter(operator, EmployerEntry.of(NAME, tree.eastHarbor().id()));
    }

    private Entry visitTo(String employer) {
        Values values = but(visit("困难职工", 2, 1600), "employer", employer);
        return ledgers.enter(tree.officer(), tree.street().id(), "visit", values, Repeat.REFUSE);
    }

    private void takeOut(Entry entry) {
        ledgers.markVoid(tree.officer(), "visit", List.of(entry.id()), "重复登记");
    }

    private void voidEmployer() {
        employers.markVoid(operator, employer().id(), "已搬走");
    }

    @Test
    void an_employer_no_entry_names_is_taken_out() {
        enterEmployer();
        visitTo("青山同心电子有限公司");

        assertThatCode(this::voidEmployer).doesNotThrowAnyException();
    }

    @Test
    void an_employer_an_entry_names_stays_until_the_entry_is_voided() {
        enterEmployer();
        Entry visit = visitTo(NAME);
        assertThatThrownBy(this::voidEmployer)
                .isInstanceOfSatisfying(
                        OrganizationRefused.class,
                        refused -> assertThat(refused.objections())
                                .singleElement()
                                .satisfies(objection -> assertThat(objection.message())
                                        .isEqualTo("ledger.objection.employer-has-entries")));

        takeOut(visit);

        assertThatCode(this::voidEmployer).doesNotThrowAnyException();
    }

    @Test
    void an_import_stays_as_long_as_an_entry_names_an_employer_it_added() {
        book(1, "未建会");
        Entry visit = visitTo(NAME);
        assertThat(undo(1)).containsExactly(STILL_NAMED);

        takeOut(visit);

        assertThat(undo(1)).isEmpty();
        assertThat(employers.named(operator, tree.street().id(), List.of(NAME))).isEmpty();
    }

    @Test
    void an_import_stays_as_long_as_a_union_it_set_up_has_entries() {
        enterEmployer();
        book(2, "已建会");
        Entry visit = visitTo(NAME);
        assertThat(visit.organization()).isNotEqualTo(tree.eastHarbor().id());
        assertThat(undo(2)).containsExactly(STILL_NAMED);

        takeOut(visit);

        assertThat(undo(2)).isEmpty();
        assertThat(employer().seat()).isEqualTo(tree.eastHarbor().id());
    }

    private void book(long importId, String establishment) {
        Map<String, Object> row = Map.of("name", NAME, "community", "东港社区", "establishment", establishment);
        register().book(context(importId), List.of(new ImportRow(3, row)));
    }

    private List<String> undo(long importId) {
        return register().undo(context(importId));
    }

    private ImportTarget register() {
        return targets.stream()
                .filter(target -> target.id().equals("employers"))
                .findFirst()
                .orElseThrow();
    }

    private ImportContext context(long importId) {
        LocalDate today = LocalDate.of(2026, 1, 10);
        return new ImportContext(operator, tree.street().id(), importId, today, today, false);
    }
}
