package org.unionledger.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** A range of days of the years 1 to 9999, both ends inclusive. A STOCK figure is read at the last day. */
public record Period(LocalDate from, LocalDate to) {

    private static final int LAST_YEAR = 9999;
    private static final int MONTHS_A_YEAR = 12;

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

    /** Monday to Sunday, the week this day lies in. */
    public static Period week(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6));
    }

    /** @param quarter 1 to 4 */
    public static Period quarter(int year, int quarter) {
        return months(YearMonth.of(year, 3 * quarter - 2), 3);
    }

    /** @param half 1 or 2 */
    public static Period half(int year, int half) {
        return months(YearMonth.of(year, 6 * half - 5), 6);
    }

    /** 学年: September to August. @param year the year it begins in */
    public static Period schoolYear(int year) {
        return months(YearMonth.of(year, 9), MONTHS_A_YEAR);
    }

    /**
     * 统计年度: the twelve months that a yearly statistical form covers, wherever they begin.
     *
     * @param lastMonth the month in which it ends, and by whose year it is called
     */
    public static Period statisticalYear(YearMonth lastMonth) {
        return months(lastMonth.minusMonths(MONTHS_A_YEAR - 1L), MONTHS_A_YEAR);
    }

    private static Period months(YearMonth first, int count) {
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    /** 上年同期: the same days a year before; one that ends with its month does so there too, in February of any year. */
    public Period aYearBefore() {
        boolean endsWithItsMonth = YearMonth.from(to).atEndOfMonth().equals(to);
        var end = to.minusYears(1);
        return new Period(
                from.minusYears(1), endsWithItsMonth ? YearMonth.from(end).atEndOfMonth() : end);
    }
}
