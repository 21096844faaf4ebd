package org.unionledger.plan.recurring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Workdays;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/**
 * What comes again and again (周期性工作): what a union owes by its level and what it or a union above has settled, whether the
 * registers say it was done. Nothing of it is stored. Takes {@link Right#READ_LEDGERS}.
 */
@Service
public class Recurring {

    private final RecurringCatalogue catalogue;
    private final ArrangementRepository arrangements;
    private final FulfilmentRepository fulfilments;
    private final FirstDayRepository firstDays;
    private final Organizations organizations;
    private final Workdays workdays;
    private final Clock clock;

    Recurring(
            RecurringCatalogue catalogue,
            ArrangementRepository arrangements,
            FulfilmentRepository fulfilments,
            FirstDayRepository firstDays,
            Organizations organizations,
            Workdays workdays,
            Clock clock) {
        this.catalogue = catalogue;
        this.arrangements = arrangements;
        this.fulfilments = fulfilments;
        this.firstDays = firstDays;
        this.organizations = organizations;
        this.workdays = workdays;
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
        FirstDay firstDay = firstDays.of(union, today());
        List<FulfilmentRepository.Asked> asked = new ArrayList<>();
        for (Held each : held) {
            Occurrence time = firstDay.at(today(), each.rule(), workdays);
            asked.add(new FulfilmentRepository.Asked(each.duty(), time.days()));
            asked.add(new FulfilmentRepository.Asked(
                    each.duty(), each.rule().before(time, workdays).days()));
        }
        List<@Nullable LocalDate> done = fulfilments.doneOn(union, asked);
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            standings.add(standing(held.get(i), firstDay, union, done.get(2 * i), done.get(2 * i + 1)));
        }
        standings.sort(Comparator.comparing(Standing::owed)
                .reversed()
                .thenComparing(standing -> standing.time().dueOn()));
        return standings;
    }

    private Standing standing(
            Held held,
            FirstDay firstDay,
            OrganizationId union,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate doneBefore) {
        Occurrence time = firstDay.at(today(), held.rule(), workdays);
        Occurrence before = held.rule().before(time, workdays);
        return new Standing(
                held.duty(),
                held.rule(),
                time,
                doneOn,
                State.of(time, doneOn, today()),
                firstDay.owes(before) ? State.of(before, doneBefore, today()) : null,
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
        List<Held> held = held(organizations.require(scope, union));
        FirstDay firstDay = firstDays.of(union, today());
        held.stream()
                .filter(Held::owed)
                .forEach(each -> each.rule().due(days, workdays).stream()
                        .filter(firstDay::owes)
                        .forEach(time -> {
                            asked.add(new FulfilmentRepository.Asked(each.duty(), time.days()));
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
