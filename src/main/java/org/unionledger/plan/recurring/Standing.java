package org.unionledger.plan.recurring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a union stands with a recurring duty at one time of it.
 *
 * @param doneOn  the first day on which it was done; null while it is not
 * @param before  the same of the time before; null where there is none to tell of
 * @param settled what the union, or the nearest above it, has settled; null for what is declared
 * @param owed    whether it is owed at all; what is switched off has a time nevertheless
 */
public record Standing(
        RecurringDuty duty,
        Rule rule,
        Occurrence time,
        @Nullable LocalDate doneOn,
        State state,
        @Nullable State before,
        @Nullable Settled settled,
        boolean owed) {

    /** @param own whether by the union itself */
    public record Settled(boolean own, boolean on, boolean otherDays, String reason) {}

    /** Whether it is shown by the day: it is not done, can be, and its day is near or over. */
    public boolean isShown(LocalDate today) {
        return owed
                && !state.isDone()
                && state != State.MISSED
                && !today.isBefore(time.dueOn().minusDays(duty.remind()));
    }
}
