package org.unionledger.plan.recurring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Workdays;
import org.unionledger.organization.Organizations;

/** Who of many unions owes what comes again and again, has done it, is late. Takes {@link Right#READ_LEDGERS}. */
@Service
public class Lateness {

    private final RecurringCatalogue catalogue;
    private final ArrangementRepository arrangements;
    private final FulfilmentRepository fulfilments;
    private final Organizations organizations;
    private final Workdays workdays;
    private final Clock clock;

    Lateness(
            RecurringCatalogue catalogue,
            ArrangementRepository arrangements,
            FulfilmentRepository fulfilments,
            Organizations organizations,
            Workdays workdays,
            Clock clock) {
        this.catalogue = catalogue;
        this.arrangements = arrangements;
        this.fulfilments = fulfilments;
        this.organizations = organizations;
        this.workdays = workdays;
        this.clock = clock;
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
