package org.unionledger.statistics;

import java.time.LocalDate;
import java.util.List;
import org.unionledger.figures.Period;

/** A period often asked for. Label {@code statistics.span.<code>}. */
public record Span(String code, Period period) {

    /** The year, its halves and its quarters. */
    static List<Span> of(int year) {
        return List.of(
                new Span("year", Period.year(year)),
                new Span("first_half", months(year, 1, 6)),
                new Span("second_half", months(year, 7, 12)),
                new Span("first_quarter", months(year, 1, 3)),
                new Span("second_quarter", months(year, 4, 6)),
                new Span("third_quarter", months(year, 7, 9)),
                new Span("fourth_quarter", months(year, 10, 12)));
    }

    private static Period months(int year, int first, int last) {
        return new Period(
                LocalDate.of(year, first, 1),
                LocalDate.of(year, last, 1).plusMonths(1).minusDays(1));
    }
}
