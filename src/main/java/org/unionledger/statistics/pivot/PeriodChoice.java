package org.unionledger.statistics.pivot;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;

/**
 * The periods a reader may go on to from the one shown, each the same statistics at an address of its own.
 *
 * @param spans   by week, month and so on
 * @param earlier the one before; null for days of one's own choice
 * @param beside  those of the same kind next to it; empty for days of one's own choice
 */
public record PeriodChoice(
        List<Choice> spans,
        @Nullable String earlier,
        List<Choice> beside,
        @Nullable String later) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9900;

    public record Choice(String name, String href, boolean chosen) {}

    /**
     * @param lastMonth of the statistical year; one that ends with the calendar's is no choice of its own
     * @param today     where a shorter period is looked for, if it lies in the one shown; else the last day of that
     */
    public static PeriodChoice of(Words words, PivotParameters asked, Period shown, Month lastMonth, LocalDate today) {
        if (shown.from().getYear() < FIRST_YEAR || shown.to().getYear() > LAST_YEAR) {
            return new PeriodChoice(List.of(), null, List.of(), null);
        }
        Function<Period, String> href = period -> asked.during(period).href();
        var day = today.isBefore(shown.from()) || today.isAfter(shown.to()) ? shown.to() : today;
        var current = Span.of(shown, lastMonth);
        var spans = Stream.of(Span.values())
                .filter(span -> span != Span.STATISTICAL_YEAR || lastMonth != Month.DECEMBER)
                .map(span -> new Choice(
                        words.text("statistics.span." + span.code()),
                        href.apply(span.around(day, lastMonth)),
                        current.filter(span::equals).isPresent()))
                .toList();
        return current.map(span -> new PeriodChoice(
                        spans,
                        href.apply(span.around(shown.from().minusDays(1), lastMonth)),
                        span.beside(shown, lastMonth).stream()
                                .map(period ->
                                        new Choice(span.name(words, period), href.apply(period), period.equals(shown)))
                                .toList(),
                        href.apply(span.around(shown.to().plusDays(1), lastMonth))))
                .orElseGet(() -> new PeriodChoice(spans, null, List.of(), null));
    }
}
