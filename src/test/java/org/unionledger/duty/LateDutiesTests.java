package org.unionledger.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Mentioned;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** What a summary is told of duties whose day is over. */
@LedgerTest
@Transactional
class LateDutiesTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @Autowired
    LateDuties late;

    @Autowired
    Duties duties;

    @Autowired
    Organizations organizations;

    @Autowired
    As as;

    Scope street;
    OrganizationId east;

    @BeforeEach
    void aStreetWithACommunity() {
        OrganizationId district =
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id();
        Scope above = Scope.operatorAt(district);
        street = as.scope(
                Role.STREET_OFFICER,
                organizations
                        .found(above, district, Founding.of("青山街道总工会", OrganizationKind.STREET))
                        .id());
        east = organizations
                .found(above, street.place(), Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY))
                .id();
    }

    private void owes(long record, String kind, LocalDate dueOn) {
        duties.state(new Subject("test", record, east), List.of(new Duty(kind, east, dueOn.minusDays(7), dueOn)));
    }

    private List<String> told() {
        return late.mentioned(street, street.place(), FIRST, LAST, 9).stream()
                .map(Mentioned::name)
                .toList();
    }

    @Test
    void what_is_late_is_told_by_kind_at_the_union_and_below_the_most_first() {
        owes(1, "joining.review", LocalDate.of(2025, 3, 1));
        owes(2, "reporting.week", LocalDate.of(2025, 1, 1));
        owes(3, "reporting.week", LocalDate.of(2025, 12, 31));

        assertThat(told()).containsExactly("“周报上报”有逾期未办的", "“审核入会申请”有逾期未办的");
    }

    @Test
    void what_was_due_on_other_days_or_has_been_done_is_not_told() {
        owes(1, "reporting.week", LocalDate.of(2024, 12, 31));
        owes(2, "reporting.week", LocalDate.of(2026, 1, 1));
        owes(3, "reporting.week", LocalDate.of(2025, 5, 1));
        duties.state(new Subject("test", 3, east), List.of());

        assertThat(told()).isEmpty();
    }
}
