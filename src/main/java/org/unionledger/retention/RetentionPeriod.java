package org.unionledger.retention;

import java.time.LocalDate;

/**
 * How long personal data are kept after what they were needed for has ended.
 *
 * @param number of the unit; 0 where nothing is kept beyond the day of the end
 */
public record RetentionPeriod(int number, Unit unit) {

    public enum Unit {
        DAYS,
        YEARS
    }

    /** The first day on which they are due for erasure: the same day so many years or days later. */
    public LocalDate dueOn(LocalDate ended) {
        return unit == Unit.YEARS ? ended.plusYears(number) : ended.plusDays(number);
    }

    /** The last day of an end whose data are due today. What ended on 29 February is due on the 28th where there is no other. */
    public LocalDate lastDue(LocalDate today) {
        LocalDate ended = unit == Unit.YEARS ? today.minusYears(number) : today.minusDays(number);
        return dueOn(ended.plusDays(1)).isAfter(today) ? ended : ended.plusDays(1);
    }
}
