package org.unionledger.plan.recurring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * How a union and those below it stand with one time of a recurring duty.
 *
 * @param rows     one page of those that owe it
 * @param next     where the next page begins; null on the last
 * @param earlier  a day of the time before
 * @param later    a day of the time after; null where that has not begun
 */
public record Below(
        RecurringDuty duty,
        Occurrence time,
        Count count,
        List<Row> rows,
        @Nullable Integer next,
        LocalDate earlier,
        @Nullable LocalDate later) {

    /**
     * @param owing all that owe it
     * @param late  those whose day is over and that have not done it
     */
    public record Count(long owing, long done, long late) {

        public long open() {
            return owing - done - late;
        }

        /** How many a filter finds. */
        long of(String state) {
            return switch (state) {
                case "done" -> done;
                case "late" -> late;
                case "open" -> open();
                default -> owing;
            };
        }
    }

    /** @param doneOn null while it is not done */
    public record Row(
            OrganizationId union,
            String name,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            State state) {}
}
