package org.unionledger.plan.recurring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.DutySource;

/** What comes again, on the desk of the union that owes it. */
@Component
class RecurringDutySource implements DutySource {

    private final Recurring recurring;

    RecurringDutySource(Recurring recurring) {
        this.recurring = recurring;
    }

    @Override
    public Right right() {
        return Right.READ_LEDGERS;
    }

    @Override
    public List<Reckoned> owed(Scope scope, OrganizationId union, LocalDate today) {
        return recurring.of(scope, union).stream()
                .filter(standing -> standing.isShown(today))
                .map(standing -> new Reckoned(
                        words -> standing.duty().name(words),
                        standing.time().dueOn(),
                        "/organizations/" + union + "/recurring#"
                                + standing.duty().id()))
                .toList();
    }
}
