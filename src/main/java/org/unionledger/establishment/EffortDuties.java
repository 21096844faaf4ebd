package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.duty.Duty;
import org.unionledger.regulation.Parameters;

/** What is owed in the work at one employer: the next stage by its day, and the next talk that was agreed on. */
@Component
class EffortDuties {

    static final String FOLLOW_UP = "establishment.follow-up";

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
        dueOn(effort).ifPresent(due -> {
            int days = parameters.whole(REMINDER, effort.seat(), LocalDate.now(clock));
            duties.add(new Duty(kind(next == null ? Stage.PLAQUE : next), effort.seat(), due.minusDays(days), due));
        });
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

    /** What was agreed on last, unless they were spoken to on that day or later. */
    private static Optional<LocalDate> followUp(Effort effort) {
        return effort.contacts().stream()
                .max(Comparator.comparing(Contact::on).thenComparing(Contact::id))
                .map(Contact::nextOn);
    }
}
