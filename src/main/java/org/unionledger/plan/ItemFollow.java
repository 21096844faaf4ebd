package org.unionledger.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.ledger.EntriesWritten;
import org.unionledger.ledger.Ledgers;
import org.unionledger.organization.Organizations;

/**
 * Whatever is planned, by form, pasting or import, is owed by its day; whoever it was handed to finds it by that day. In the
 * transaction that books it.
 */
@Component
class ItemFollow {

    static final String DUTY = "plan.item";

    /** A week is a custom of ours; whoever is handed an item sets days of their own. */
    private static final int REMIND_DAYS = 7;

    private final Plans plans;
    private final TaskRepository assignments;
    private final Duties duties;
    private final Organizations organizations;

    ItemFollow(Plans plans, TaskRepository assignments, Duties duties, Organizations organizations) {
        this.plans = plans;
        this.assignments = assignments;
        this.duties = duties;
        this.organizations = organizations;
    }

    @EventListener
    void on(EntriesWritten written) {
        if (written.ledger().equals(PlanItem.REGISTER)) {
            organizations.root().map(Scope::operatorAt).ifPresent(all -> follow(all, written.entries()));
        }
    }

    private void follow(Scope all, List<Long> entries) {
        Map<Long, PlanItem> standing = plans.find(all, entries);
        entries.forEach(id -> {
            PlanItem item = standing.get(id);
            if (item == null) {
                duties.state(new Subject(Ledgers.kind(PlanItem.REGISTER), id, all.place()), List.of());
                assignments.remove(id);
            } else {
                duties.state(subject(item), owed(item));
                assignments.follow(id, item.due(), item.state().isOpen());
            }
        });
    }

    private static List<Duty> owed(PlanItem item) {
        LocalDate remindOn = item.due().minusDays(REMIND_DAYS);
        return item.state().isOpen() ? List.of(new Duty(DUTY, item.union(), remindOn, item.due())) : List.of();
    }

    private static Subject subject(PlanItem item) {
        return new Subject(Ledgers.kind(PlanItem.REGISTER), item.id(), item.union());
    }
}
