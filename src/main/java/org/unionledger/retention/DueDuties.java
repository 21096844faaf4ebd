package org.unionledger.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.DutySource;
import org.unionledger.regulation.Parameters;

/** What is due for erasure, on the desk of whoever may have it erased: at the union and below it, as those below may not. */
@Component
class DueDuties implements DutySource {

    private static final String DAYS = "retention.erase.days";

    private final DueData data;
    private final Parameters parameters;

    DueDuties(DueData data, Parameters parameters) {
        this.data = data;
        this.parameters = parameters;
    }

    @Override
    public Right right() {
        return Right.ERASE_PERSONS;
    }

    @Override
    public List<Reckoned> owed(Scope scope, OrganizationId union, LocalDate today) {
        int days = parameters.whole(DAYS, union, today);
        return data.at(union, today).stream()
                .filter(due -> due.people() > 0)
                .map(due -> reckoned(due, days))
                .toList();
    }

    private static Reckoned reckoned(DueKind due, int days) {
        return new Reckoned(
                words -> words.text("retention.due", words.text("retention.kind." + due.code()), due.people()),
                Objects.requireNonNull(due.dueSince()).plusDays(days),
                "/erasures");
    }
}
