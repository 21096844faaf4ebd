package org.unionledger.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be closed and is not (未办结), by the last day on which that would be in time.
 *
 * @param from the first such day; null for no beginning
 * @param to   the last such day, inclusive; null also for what is to be closed by no day
 */
public record Pending(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** All of it. */
    public static final Pending ALL = new Pending(null, null);

    /** 已逾期: the day is over. */
    public static Pending late(LocalDate today) {
        return new Pending(null, today.minusDays(1));
    }

    /** What falls due from today on, within so many days; 0 for today alone. */
    public static Pending within(int days, LocalDate today) {
        return new Pending(today, today.plusDays(days));
    }
}
