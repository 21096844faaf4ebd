package org.unionledger.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.MentionSource;
import org.unionledger.frame.Mentioned;
import org.unionledger.plan.recurring.Days;

/** What the plan of a year names for a union, for the next steps of a summary. */
@Component
class PlannedMentions implements MentionSource {

    private final Plans plans;

    PlannedMentions(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String mentions() {
        return "planned";
    }

    @Override
    public List<Mentioned> mentioned(Scope scope, OrganizationId union, LocalDate from, LocalDate to, int limit) {
        if (!scope.may(Right.READ_LEDGERS)) {
            return List.of();
        }
        return plans.items(scope, union, new Days(from, to)).stream()
                .filter(item -> item.kind().equals(PlanItem.OF_THE_YEAR))
                .map(PlanItem::item)
                .distinct()
                .limit(limit)
                .map(Mentioned::of)
                .toList();
    }
}
