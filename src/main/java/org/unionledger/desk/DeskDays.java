package org.unionledger.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.unionledger.figures.Period;

/**
 * The periods the desk compares: the year so far with the same days of the year before, this week with the last.
 *
 * @param today decides how much of the current year is compared
 */
record DeskDays(int year, LocalDate today) {

    /** The whole of a past year; the current one up to today. */
    Period thisYear() {
        LocalDate end = LocalDate.of(year, 12, 31);
        boolean running = today.getYear() == year;
        return new Period(LocalDate.of(year, 1, 1), running ? today : end);
    }

    /** The same days a year earlier; 29 February becomes the 28th. */
    Period lastYear() {
        LocalDate end = MonthDay.from(thisYear().to()).atYear(year - 1);
        return new Period(LocalDate.of(year - 1, 1, 1), end);
    }

    /** Monday to Sunday around today. */
    Period thisWeek() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6));
    }

    Period lastWeek() {
        Period week = thisWeek();
        return new Period(week.from().minusWeeks(1), week.to().minusWeeks(1));
    }

    /** The months of the year that have begun. */
    List<YearMonth> months() {
        return IntStream.rangeClosed(1, thisYear().to().getMonthValue())
                .mapToObj(month -> YearMonth.of(year, month))
                .toList();
    }
}
