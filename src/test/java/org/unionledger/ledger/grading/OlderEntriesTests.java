package org.unionledger.ledger.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.Duties;
import org.unionledger.duty.OpenDuty;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Establishment;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionForm;
import org.unionledger.testing.LedgerTest;

/** A book whose checks were entered before anybody said that they are to be done again. */
@LedgerTest
class OlderEntriesTests {

    private static final String FACTORY = "新海电子有限公司";

    @Autowired
    OlderEntries older;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Duties duties;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void their_duties_are_stated_once() {
        Organization street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET);
        Scope officer = Scope.operatorAt(street.id());
        Organization community =
                organizations.found(officer, street.id(), Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY));
        OrganizationId factory = employers
                .enter(
                        officer,
                        new EmployerEntry(
                                FACTORY,
                                null,
                                null,
                                community.id(),
                                LocalDate.of(2015, 1, 1),
                                new Headcount(7, 3, 0),
                                Establishment.ESTABLISHED,
                                UnionForm.SINGLE,
                                LocalDate.of(2016, 1, 1),
                                null,
                                null))
                .seat();
        LocalDate last = LocalDate.now(clock).minusMonths(12);
        check(officer, last.minusMonths(12));
        check(officer, last);
        jdbc.sql("delete from duty.duty").update();
        jdbc.sql("delete from ledger.graded").update();

        older.follow();

        assertThat(owed(officer, factory))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueOn()).isEqualTo(last.plusMonths(12)));
        jdbc.sql("delete from duty.duty").update();
        older.follow();
        assertThat(owed(officer, factory)).isEmpty();
    }

    private void check(Scope officer, LocalDate day) {
        Values values = Values.of(Map.of(
                "day",
                day,
                "employer",
                FACTORY,
                "standard",
                "八有",
                "items",
                BigDecimal.valueOf(8),
                "met",
                BigDecimal.valueOf(8),
                "result",
                "达标"));
        ledgers.enter(officer, officer.place(), "standard", values, Repeat.REFUSE);
    }

    /** Without what comes again and again by rule. */
    private List<OpenDuty> owed(Scope officer, OrganizationId union) {
        return duties.first(officer, union, 99, new Words(messages, Locale.CHINESE)).stream()
                .filter(duty -> duty.name().endsWith("应复查"))
                .toList();
    }
}
