package org.unionledger.plan.recurring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/**
 * What comes again and again (周期性工作): what a union owes by its level and what it or a union above has settled, whether the
 * registers say it was done, and who below is late. Nothing of it is stored. Reading takes {@link Right#READ_LEDGERS}, settling
 * {@link Right#WRITE_LEDGERS}.
 */
@Service
public class Recurring {

    static final String KIND = "plan.arrangement";

    private final RecurringCatalogue catalogue;
    private final ArrangementRepository arrangements;
    private final FulfilmentRepository fulfilments;
    private final Organizations organizations;
    private final Workdays workdays;
    private final AuditLog audit;
    private final Clock clock;

    Recurring(
            RecurringCatalogue catalogue,
            ArrangementRepository arrangements,
            FulfilmentRepository fulfilments,
            Organizations organizations,
            Workdays workdays,
            AuditLog audit,
            Clock clock) {
        this.catalogue = catalogue;
        this.arrangements = arrangements;
        this.fulfilments = fulfilments;
        this.organizations = organizations;
        this.workdays = workdays;
        this.audit = audit;
        this.clock = clock;
    }

    /** A duty at one time of it, and how the union stands with it. */
    public record Time(RecurringDuty duty, Occurrence time, State state) {}

    /** A duty of a union as it holds for it. */
    private record Held(
            RecurringDuty duty, Rule rule, @Nullable Arrangement settled, boolean owed) {}

    /**
     * How the union stands today with all that unions of its level owe or may switch on, what is owed first, then by day.
     *
     * @throws NotInScope if it lies elsewhere
     */
    public List<Standing> of(Scope scope, OrganizationId union) {
        scope.require(Right.READ_LEDGERS);
        List<Held> held = held(organizations.require(scope, union));
        List<FulfilmentRepository.Asked> asked = new ArrayList<>();
        for (Held each : held) {
            Occurrence time = each.rule().at(today(), workdays);
            asked.add(new FulfilmentRepository.Asked(each.duty(), time.days()));
            asked.add(new FulfilmentRepository.Asked(
                    each.duty(), each.rule().before(time, workdays).days()));
        }
        List<@Nullable LocalDate> done = fulfilments.doneOn(union, asked);
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            standings.add(standing(held.get(i), union, done.get(2 * i), done.get(2 * i + 1)));
        }
        standings.sort(Comparator.comparing(Standing::owed)
                .reversed()
                .thenComparing(standing -> standing.time().dueOn()));
        return standings;
    }

    private Standing standing(
            Held held, OrganizationId union, @Nullable LocalDate doneOn, @Nullable LocalDate doneBefore) {
        Occurrence time = held.rule().at(today(), workdays);
        Occurrence before = held.rule().before(time, workdays);
        return new Standing(
                held.duty(),
                held.rule(),
                time,
                doneOn,
                State.of(time, doneOn, today()),
                State.of(before, doneBefore, today()),
                settled(held, union),
                held.owed());
    }

    private static Standing.@Nullable Settled settled(Held held, OrganizationId union) {
        Arrangement settled = held.settled();
        return settled == null
                ? null
                : new Standing.Settled(
                        settled.union().equals(union),
                        settled.on(),
                        !settled.days().isEmpty(),
                        settled.reason());
    }

    private List<Held> held(Organization union) {
        Map<String, Arrangement> holding = arrangements.holding(union.id(), today());
        return catalogue.of(union.kind()).stream()
                .map(duty -> held(duty, holding.get(duty.id())))
                .toList();
    }

    private static Held held(RecurringDuty duty, @Nullable Arrangement settled) {
        return settled == null
                ? new Held(duty, duty.rule(), null, !duty.voluntary())
                : new Held(duty, settled.applied(duty.rule()), settled, settled.on());
    }

    /**
     * What the union owes with its day among those asked for, the earliest first, and whether it was done.
     *
     * @throws NotInScope if it lies elsewhere
     */
    public List<Time> times(Scope scope, OrganizationId union, Days days) {
        scope.require(Right.READ_LEDGERS);
        List<FulfilmentRepository.Asked> asked = new ArrayList<>();
        List<Occurrence> times = new ArrayList<>();
        held(organizations.require(scope, union)).stream()
                .filter(Held::owed)
                .forEach(held -> held.rule().due(days, workdays).forEach(time -> {
                    asked.add(new FulfilmentRepository.Asked(held.duty(), time.days()));
                    times.add(time);
                }));
        List<@Nullable LocalDate> done = fulfilments.doneOn(union, asked);
        List<Time> found = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            found.add(new Time(asked.get(i).duty(), times.get(i), State.of(times.get(i), done.get(i), today())));
        }
        found.sort(Comparator.comparing(time -> time.time().dueOn()));
        return found;
    }

    /** All that is declared. */
    public List<RecurringDuty> declared() {
        return catalogue.all();
    }

    /** How many of the union and those below owe a duty at its time, have done it and are late. */
    public Below.Count count(Scope scope, OrganizationId union, String duty, @Nullable LocalDate day) {
        return fulfilments.count(question(scope, union, catalogue.require(duty), day));
    }

    /**
     * Who of the union and those below owes a duty, has done it, is late.
     *
     * @param day   any of the days in which that time counts as done; null for the last one that was due
     * @param state done, open, late, or empty for all
     * @param after {@link Below#next} of the page before; 0 for the first
     * @throws NotInScope if the union lies elsewhere
     */
    public Below below(
            Scope scope,
            OrganizationId union,
            String duty,
            @Nullable LocalDate day,
            String state,
            int after,
            int size) {
        FulfilmentRepository.Question question = question(scope, union, catalogue.require(duty), day);
        List<FulfilmentRepository.Owing> found = fulfilments.page(question, state, after, size + 1);
        List<FulfilmentRepository.Owing> shown = found.subList(0, Math.min(size, found.size()));
        Map<OrganizationId, String> names = organizations.names(
                scope, shown.stream().map(FulfilmentRepository.Owing::union).toList());
        Occurrence time = question.time();
        Occurrence later = question.duty().rule().after(time, workdays);
        return new Below(
                question.duty(),
                time,
                fulfilments.count(question),
                shown.stream()
                        .map(owing -> new Below.Row(
                                owing.union(),
                                names.getOrDefault(owing.union(), ""),
                                owing.dueOn(),
                                owing.doneOn(),
                                State.of(new Occurrence(time.days(), owing.dueOn()), owing.doneOn(), today())))
                        .toList(),
                found.size() > size ? shown.get(size - 1).union().value() : null,
                question.duty().rule().before(time, workdays).days().from(),
                later.days().from().isAfter(today()) ? null : later.days().from());
    }

    private FulfilmentRepository.Question question(
            Scope scope, OrganizationId union, RecurringDuty duty, @Nullable LocalDate day) {
        scope.require(Right.READ_LEDGERS);
        organizations.require(scope, union);
        Occurrence time = day == null ? lastDue(duty.rule()) : duty.rule().at(day, workdays);
        return new FulfilmentRepository.Question(
                union,
                duty,
                time,
                arrangements.of(duty.id()).stream()
                        .map(each -> own(duty.rule(), each, time))
                        .toList(),
                today());
    }

    /** The time whose day was over last; the one that is open when none was. */
    private Occurrence lastDue(Rule rule) {
        Occurrence now = rule.at(today(), workdays);
        return now.dueOn().isBefore(today()) ? now : rule.before(now, workdays);
    }

    /** Which of a union's own days stands for a time of those declared; with fewer days it owes less. */
    private FulfilmentRepository.Question.Own own(Rule declared, Arrangement settled, Occurrence time) {
        if (!settled.on() || settled.days().isEmpty()) {
            return new FulfilmentRepository.Question.Own(settled.union(), settled.on(), null);
        }
        Days cycle = declared.cycle().around(time.days().from());
        int place = declared.of(cycle, workdays).indexOf(time);
        List<Occurrence> own = settled.applied(declared).of(cycle, workdays);
        boolean owed = place >= 0 && place < own.size();
        return new FulfilmentRepository.Question.Own(settled.union(), owed, owed ? own.get(place) : null);
    }

    /**
     * Settles for a union and those below whether they owe a duty, and on which days.
     *
     * @param days instead of those declared; empty for those
     * @throws Refused if a day is none of the cycle, or the reason is missing
     */
    @Transactional
    public void settle(
            Scope scope, OrganizationId union, String id, boolean on, Collection<Integer> days, String reason) {
        scope.require(Right.WRITE_LEDGERS);
        organizations.require(scope, union);
        RecurringDuty duty = catalogue.require(id);
        if (reason.isBlank()) {
            throw Refused.of("reason", "plan.recurring.refused.reason");
        }
        List<Integer> own = days.stream().sorted().distinct().toList();
        requireDays(duty.rule(), own);
        long arrangement = arrangements.replace(id, union, on, own, reason.strip(), scope.login());
        audit.write(
                scope.actor(),
                "arranged",
                new Subject(KIND, arrangement, union),
                reason.strip(),
                Map.of(),
                Map.of("duty", id, "on", Boolean.toString(on), "days", own.isEmpty() ? "-" : own.toString()));
    }

    private static void requireDays(Rule rule, List<Integer> days) {
        if (days.isEmpty()) {
            return;
        }
        try {
            rule.on(days);
        } catch (IllegalArgumentException none) {
            throw Refused.of("days", "plan.recurring.refused." + (rule.cycle() == Cycle.WEEK ? "weekdays" : "days"));
        }
    }

    /** Goes back to what the union above has settled, or to what is declared. */
    @Transactional
    public void unsettle(Scope scope, OrganizationId union, String id, String reason) {
        scope.require(Right.WRITE_LEDGERS);
        organizations.require(scope, union);
        if (reason.isBlank()) {
            throw Refused.of("reason", "plan.recurring.refused.reason");
        }
        Arrangement settled = arrangements.of(catalogue.require(id).id()).stream()
                .filter(each -> each.union().equals(union))
                .findFirst()
                .orElseThrow(() -> new NotInScope("arrangement of " + id));
        arrangements.end(id, union, scope.login());
        audit.write(
                scope.actor(),
                "arrangement-ended",
                new Subject(KIND, settled.id(), union),
                reason.strip(),
                Map.of("duty", id),
                Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
