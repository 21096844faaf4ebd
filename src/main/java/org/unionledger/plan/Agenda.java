package org.unionledger.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Words;
import org.unionledger.ledger.DueEntries;
import org.unionledger.ledger.DueEntries.DueEntry;
import org.unionledger.plan.recurring.Days;
import org.unionledger.plan.recurring.Recurring;

/** What lies before a union day by day: what is planned, which meetings there are, what comes again, what is to be closed. */
@Service
public class Agenda {

    private final Plans plans;
    private final MeetingDays meetings;
    private final Recurring recurring;
    private final DueEntries entries;
    private final Clock clock;

    Agenda(Plans plans, MeetingDays meetings, Recurring recurring, DueEntries entries, Clock clock) {
        this.plans = plans;
        this.meetings = meetings;
        this.recurring = recurring;
        this.entries = entries;
        this.clock = clock;
    }

    /** By day; on the same day meetings first. @throws org.unionledger.access.NotInScope if the union lies elsewhere */
    public List<AgendaEvent> of(Scope scope, OrganizationId union, Days days, Words words) {
        List<AgendaEvent> events = new ArrayList<>(meetings.of(scope, union, days));
        plans.items(scope, union, days).stream().map(this::event).forEach(events::add);
        again(scope, union, days, words).forEach(events::add);
        entries.of(scope, union, days.from(), days.to()).stream()
                .map(Agenda::event)
                .forEach(events::add);
        events.sort(Comparator.comparing(AgendaEvent::day));
        return events;
    }

    private AgendaEvent event(PlanItem item) {
        return new AgendaEvent(
                AgendaEvent.Kind.ITEM,
                "item-" + item.id(),
                item.due(),
                item.item(),
                item.owner(),
                "/plan/items/" + item.id(),
                !item.state().isOpen(),
                item.isLate(LocalDate.now(clock)));
    }

    private static AgendaEvent event(DueEntry entry) {
        return new AgendaEvent(
                AgendaEvent.Kind.ENTRY,
                "entry-" + entry.id(),
                entry.dueOn(),
                entry.name(),
                "",
                entry.href(),
                false,
                entry.late());
    }

    private Stream<AgendaEvent> again(Scope scope, OrganizationId union, Days days, Words words) {
        return recurring.times(scope, union, days).stream()
                .map(time -> new AgendaEvent(
                        AgendaEvent.Kind.RECURRING,
                        "recurring-" + union + "-" + time.duty().id() + "-"
                                + time.time().days().from(),
                        time.time().dueOn(),
                        time.duty().name(words),
                        "",
                        "/organizations/" + union + "/recurring#" + time.duty().id(),
                        time.state().isDone(),
                        time.state().isBehind()));
    }
}
