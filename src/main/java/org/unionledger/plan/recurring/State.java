package org.unionledger.plan.recurring;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a union stands with one time of a recurring duty. Label {@code plan.recurring.state.<code>}. */
public enum State {
    DONE,
    /** Done after its day. */
    DONE_LATE,
    /** Its day is still to come. */
    OPEN,
    /** Its day is over, and it can still be done. */
    LATE,
    /** Its days are over. */
    MISSED;

    static State of(Occurrence time, @Nullable LocalDate doneOn, LocalDate today) {
        if (doneOn != null) {
            return doneOn.isAfter(time.dueOn()) ? DONE_LATE : DONE;
        }
        if (!today.isAfter(time.dueOn())) {
            return OPEN;
        }
        // A day that was moved may lie behind the days in which it counts.
        return today.isAfter(time.days().to()) ? MISSED : LATE;
    }

    public boolean isDone() {
        return this == DONE || this == DONE_LATE;
    }

    public boolean isBehind() {
        return this == LATE || this == MISSED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
