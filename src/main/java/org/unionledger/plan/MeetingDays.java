package org.unionledger.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.EntryOrder;
import org.unionledger.ledger.EntryPage;
import org.unionledger.ledger.Ledgers;
import org.unionledger.plan.recurring.Days;

/** The meetings of a union by day, as the register {@code meeting} has them; those called off are left out. */
@Component
class MeetingDays {

    private static final int READ_AT_ONCE = 500;

    private final Ledgers ledgers;
    private final Clock clock;

    MeetingDays(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    List<AgendaEvent> of(Scope scope, OrganizationId union, Days days) {
        EntryFilter filter =
                EntryFilter.all(union).between(days.from(), days.to()).withoutThoseBelow();
        List<AgendaEvent> events = new ArrayList<>();
        String after = null;
        do {
            EntryPage page =
                    ledgers.page(scope, "meeting", filter, new EntryOrder(EntryOrder.DAY, false), after, READ_AT_ONCE);
            page.entries().stream()
                    .filter(entry -> !entry.values().written("stage").equals("已取消"))
                    .map(this::event)
                    .forEach(events::add);
            after = page.next();
        } while (after != null);
        return events;
    }

    private AgendaEvent event(Entry entry) {
        boolean held = !entry.values().written("stage").equals("筹备中");
        return new AgendaEvent(
                AgendaEvent.Kind.MEETING,
                "meeting-" + entry.id(),
                entry.day(),
                entry.values().written("kind") + "：" + entry.values().written("topic"),
                "",
                "/meetings/" + entry.id(),
                held,
                !held && entry.day().isBefore(LocalDate.now(clock)));
    }
}
