package org.unionledger.summary.outline;

import java.time.MonthDay;
import org.unionledger.figures.Period;

/**
 * The days of the year on which a campaign runs, both ends inclusive; one that begins late in a year ends in the next, by
 * which it is called (2026年送温暖 begins in December 2025).
 */
public record Season(MonthDay from, MonthDay to) {

    /** The days of the campaign called by this year. */
    public Period of(int year) {
        return new Period(from.atYear(from.isAfter(to) ? year - 1 : year), to.atYear(year));
    }
}
