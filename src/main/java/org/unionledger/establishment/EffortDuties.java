package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.duty.Duty;
import org.unionledger.regulation.Parameters;

/** What is owed in the work at one employer: the next stage by its day, and the next talk that was agreed on. */
@Component
class EffortDuties {

    static final String FOLLOW_UP = "establishment.follow-up";
    static final String FOUNDING = "establishment.founding";
    static final String FEE = "establishment.fee";

    private static final String REMINDER = "establishment.reminder.days";

    private final Parameters parameters;
    private final Clock clock;

    EffortDuties(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The duty of reaching a stage. */
    static String kind(Stage stage) {
        return "establishment.step." + stage.code();
    }

    List<Duty> of(Effort effort) {
        List<Duty> duties = new ArrayList<>();
        Stage next = effort.next();
        dueOn(effort).ifPresent(due -> duties.add(reminded(kind(next == null ? Stage.PLAQUE : next), effort, due)));
        foundingBy(effort).ifPresent(day -> duties.add(reminded(FOUNDING, effort, day)));
        feeFrom(effort)
                .filter(day -> effort.step(Stage.FEE).isEmpty())
                .ifPresent(day -> duties.add(reminded(FEE, effort, day)));
        if (effort.isOpen()) {
            followUp(effort).ifPresent(on -> duties.add(new Duty(FOLLOW_UP, effort.seat(), on, on)));
        }
        return duties;
    }

    /** The last day on which the next stage is reached in time; empty when nothing is left, or the region sets no number. */
    Optional<LocalDate> dueOn(Effort effort) {
        Stage next = effort.next();
        if (next == null) {
            return Optional.empty();
        }
        LocalDate since = effort.latest().on();
        int days = parameters.whole("establishment." + next.code() + ".days", effort.seat(), since);
        return days == 0 ? Optional.empty() : Optional.of(since.plusDays(days));
    }

    /** The last day on which the union is set up in time; empty when it is, or the region sets no number (ORG-16). */
    Optional<LocalDate> foundingBy(Effort effort) {
        return months(effort, "establishment.founding.months")
                .map(months -> FoundingClock.lastDay(Objects.requireNonNull(effort.openedOn()), months));
    }

    /** From when on the preparatory fee is owed; empty when there is a union, or the region asks for none (FIN-10). */
    Optional<LocalDate> feeFrom(Effort effort) {
        return months(effort, "establishment.fee.months")
                .map(months -> FoundingClock.feeFrom(Objects.requireNonNull(effort.openedOn()), months));
    }

    /** As the region had it when the employer opened. */
    private Optional<Integer> months(Effort effort, String parameter) {
        return Optional.ofNullable(effort.openedOn())
                .filter(opened -> effort.isWithoutUnion())
                .map(opened -> parameters.whole(parameter, effort.seat(), opened))
                .filter(months -> months > 0);
    }

    private Duty reminded(String kind, Effort effort, LocalDate due) {
        int days = parameters.whole(REMINDER, effort.seat(), LocalDate.now(clock));
        return new Duty(kind, effort.seat(), due.minusDays(days), due);
    }

    /** What was agreed on last, unless they were spoken to on that day or later. */
    private static Optional<LocalDate> followUp(Effort effort) {
        return effort.contacts().stream()
                .max(Comparator.comparing(Contact::on).thenComparing(Contact::id))
                .map(Contact::nextOn);
    }
}
