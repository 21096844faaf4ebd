package org.unionledger.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A range of days cut into whole months and the days left over at its ends, which are disjoint and together the range.
 *
 * @param months by their first days; empty if there is no whole one
 * @param days   none, the days before the months, behind them, or both
 */
record Cut(Span months, List<Span> days) {

    static Cut of(Span range) {
        var firstMonth = range.from().equals(LocalDate.MIN) ? range.from() : monthFrom(range.from());
        var endOfMonths = range.until().withDayOfMonth(1);
        if (!firstMonth.isBefore(endOfMonths)) {
            return new Cut(new Span(firstMonth, firstMonth), List.of(range));
        }
        return new Cut(
                new Span(firstMonth, endOfMonths),
                Stream.of(new Span(range.from(), firstMonth), new Span(endOfMonths, range.until()))
                        .filter(days -> !days.isEmpty())
                        .toList());
    }

    /** The first first of a month not before the day. */
    private static LocalDate monthFrom(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
    }
}
