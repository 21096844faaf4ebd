package org.unionledger.figures;

import java.time.LocalDate;
import java.time.YearMonth;

/** A range of days of the years 1 to 9999, both ends inclusive. A STOCK figure is read at the last day. */
public record Period(LocalDate from, LocalDate to) {

    private static final int LAST_YEAR = 9999;

    public Period {
        if (from.getYear() < 1 || to.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("Beyond all calendars: " + from + " to " + to);
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends no earlier than it begins: " + from + " to " + to);
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }
}
