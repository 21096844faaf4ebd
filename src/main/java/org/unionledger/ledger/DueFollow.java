package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.ledger.DueRepository.Dated;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Due;
import org.unionledger.regulation.Parameters;

/** What is to be closed by a day is owed by its union until it is closed or voided; in the transaction that writes the entries. */
@Component
class DueFollow {

    static final String DUTY = "ledger.entry.due";

    static final String REMINDER = "ledger.due.reminder.days";

    private final Catalogue catalogue;
    private final DueRepository days;
    private final Duties duties;
    private final Parameters parameters;
    private final Clock clock;

    DueFollow(Catalogue catalogue, DueRepository days, Duties duties, Parameters parameters, Clock clock) {
        this.catalogue = catalogue;
        this.days = days;
        this.duties = duties;
        this.parameters = parameters;
        this.clock = clock;
    }

    @EventListener
    void on(EntriesWritten written) {
        catalogue
                .current(written.ledger())
                .map(Catalogue.Versioned::declaration)
                .filter(declaration -> declaration.due() != null)
                .ifPresent(declaration -> follow(declaration, written.entries()));
    }

    /** Says anew what is owed because of the entries, as they stand. */
    void follow(Declaration declaration, Collection<Long> entries) {
        Due due = declaration.due();
        Map<Long, Duty> owed = new HashMap<>();
        if (due != null && !due.silent()) {
            Map<OrganizationId, Integer> reminders = new HashMap<>();
            for (Dated dated : days.dated(declaration.id(), entries)) {
                int before = reminders.computeIfAbsent(
                        dated.union(), union -> parameters.whole(REMINDER, union, LocalDate.now(clock)));
                LocalDate dueOn = dated.dueOn();
                owed.put(dated.id(), new Duty(DUTY, dated.union(), dueOn.minusDays(before), dueOn));
            }
        }
        duties.state(DueDuty.subjectKind(declaration.id()), entries, owed);
    }
}
