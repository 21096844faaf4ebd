package org.unionledger.ledger.grading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.ledger.EntriesWritten;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.GradedEntries;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Checklist;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Grading;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;

/**
 * The last check against a standard is done again in time, and a grade is checked again before it lapses (HOME-03). Stated in the
 * transaction that writes the entries, for all of the union: a later one takes what is owed from those before.
 */
@Component
class GradingDuties {

    static final String RECHECK = "ledger.standard.recheck";
    static final String LAPSE = "ledger.grade.lapse";

    static final String RECHECK_MONTHS = "grading.recheck.months";
    static final String RECHECK_REMINDER = "grading.recheck.reminder.days";
    static final String LAPSE_REMINDER = "grading.lapse.reminder.days";

    private final Ledgers ledgers;
    private final GradedEntries entries;
    private final Duties duties;
    private final Parameters parameters;
    private final Organizations organizations;
    private final Clock clock;

    GradingDuties(
            Ledgers ledgers,
            GradedEntries entries,
            Duties duties,
            Parameters parameters,
            Organizations organizations,
            Clock clock) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.duties = duties;
        this.parameters = parameters;
        this.organizations = organizations;
        this.clock = clock;
    }

    @EventListener
    void on(EntriesWritten written) {
        Declaration ledger = ledgers.declaration(written.ledger());
        if (ledger.checklist() != null || ledger.grading() != null) {
            organizations.root().map(Scope::operatorAt).ifPresent(all -> follow(all, ledger, written));
        }
    }

    private void follow(Scope all, Declaration ledger, EntriesWritten written) {
        Set<Long> known = state(all, ledger, written.unions());
        written.entries().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> duties.state(new Subject(Ledgers.kind(ledger.id()), id, all.place()), List.of()));
    }

    /**
     * States what is owed because of all entries about the unions.
     *
     * @return which entries those are
     */
    Set<Long> state(Scope all, Declaration ledger, Collection<OrganizationId> unions) {
        List<Entry> standing = entries.about(all, ledger, unions);
        standing.stream()
                .collect(Collectors.groupingBy(Entry::organization))
                .values()
                .forEach(one -> state(ledger, one));
        return standing.stream().map(Entry::id).collect(Collectors.toSet());
    }

    /** @param entries of one union, the latest first */
    private void state(Declaration ledger, List<Entry> entries) {
        Set<Entry> lapsing = lapsing(ledger, entries);
        Set<String> checked = new HashSet<>();
        entries.forEach(entry -> {
            List<Duty> owed = new ArrayList<>();
            Checklist checklist = ledger.checklist();
            if (checklist != null && checked.add(entry.values().written(checklist.standard()))) {
                owed.addAll(recheck(entry));
            }
            Grading grading = ledger.grading();
            if (grading != null && lapsing.contains(entry)) {
                owed.addAll(lapse(grading, entry));
            }
            duties.state(new Subject(Ledgers.kind(ledger.id()), entry.id(), entry.organization()), owed);
        });
    }

    /** Those that nothing has taken the place of, whenever they hold. */
    private static Set<Entry> lapsing(Declaration ledger, List<Entry> entries) {
        Grading grading = ledger.grading();
        return grading == null
                ? Set.of()
                : GradeStanding.of(ledger, grading, entries, LocalDate.MAX).stream()
                        .filter(grade -> grade.state() == GradeStanding.State.HELD
                                || grade.state() == GradeStanding.State.LAPSED)
                        .map(GradeStanding::entry)
                        .collect(Collectors.toSet());
    }

    /** After how many months a union is checked again; 0 for never. */
    int recheckMonths(OrganizationId union, LocalDate on) {
        return parameters.whole(RECHECK_MONTHS, union, on);
    }

    /** By which day a grade has to end to be reminded of on a day. */
    LocalDate lapsesBy(OrganizationId union, LocalDate on) {
        return on.plusDays(parameters.whole(LAPSE_REMINDER, union, on));
    }

    /** Who was checked before that day is to be checked again, and reminded of it on a day; null when nobody is. */
    @Nullable
    LocalDate dueBefore(OrganizationId union, LocalDate on) {
        int months = recheckMonths(union, on);
        int days = parameters.whole(RECHECK_REMINDER, union, on);
        return months == 0 ? null : on.plusDays(days).minusMonths(months).plusDays(1);
    }

    private List<Duty> recheck(Entry check) {
        int months = recheckMonths(check.organization(), LocalDate.now(clock));
        LocalDate due = check.day().plusMonths(months);
        int days = parameters.whole(RECHECK_REMINDER, check.organization(), LocalDate.now(clock));
        return months == 0 ? List.of() : List.of(new Duty(RECHECK, check.organization(), due.minusDays(days), due));
    }

    private List<Duty> lapse(Grading grading, Entry grade) {
        LocalDate until = grading.until() == null ? null : grade.values().day(grading.until());
        int days = parameters.whole(LAPSE_REMINDER, grade.organization(), LocalDate.now(clock));
        return until == null ? List.of() : List.of(new Duty(LAPSE, grade.organization(), until.minusDays(days), until));
    }
}
