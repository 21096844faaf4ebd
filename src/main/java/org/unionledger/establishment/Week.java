package org.unionledger.establishment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.unionledger.figures.Period;

/** A week from Monday to Sunday, both included (ISO 8601). */
public record Week(LocalDate monday) {

    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("Not a Monday: " + monday);
        }
    }

    /** The week this day lies in. */
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public Week next() {
        return new Week(monday.plusWeeks(1));
    }

    public Week before() {
        return new Week(monday.minusWeeks(1));
    }

    /** 1 to 53, in {@link #year()}. */
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The year the week is counted in; the one its Thursday lies in. */
    public int year() {
        return monday.get(IsoFields.WEEK_BASED_YEAR);
    }

    /** @param weekday 1 for Monday to 7 for Sunday */
    LocalDate day(int weekday) {
        return monday.plusDays(weekday - 1L);
    }

    Period period() {
        return new Period(monday, sunday());
    }
}
