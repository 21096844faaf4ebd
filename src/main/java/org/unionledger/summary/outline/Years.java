package org.unionledger.summary.outline;

import java.time.LocalDate;
import org.unionledger.figures.Period;

/** Which years a union works by. */
public enum Years {
    CALENDAR,
    /** 学年: September to August, called by the year it begins in; its halves are the terms (学期). */
    SCHOOL;

    public Period year(int year) {
        return this == SCHOOL ? Period.schoolYear(year) : Period.year(year);
    }

    /** @param half 1 or 2; the first term ends with January */
    public Period half(int year, int half) {
        if (this == CALENDAR) {
            return Period.half(year, half);
        }
        LocalDate second = LocalDate.of(year + 1, 2, 1);
        Period whole = Period.schoolYear(year);
        return half == 1 ? new Period(whole.from(), second.minusDays(1)) : new Period(second, whole.to());
    }
}
