package org.unionledger.statistics.pivot;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;

/**
 * A kind of period people report by. Label {@code statistics.span.<code>}.
 *
 * <p>The reference period of the yearly survey (工会统计调查) is data: October to September where its last month is
 * September, as in 2014 (STA-02).
 */
enum Span {
    WEEK((day, lastMonth) -> Period.week(day)),
    MONTH((day, lastMonth) -> Period.month(YearMonth.from(day))),
    QUARTER((day, lastMonth) -> Period.quarter(day.getYear(), quarter(day))),
    HALF((day, lastMonth) -> Period.half(day.getYear(), half(day))),
    YEAR((day, lastMonth) -> Period.year(day.getYear())),
    STATISTICAL_YEAR(Span::statisticalYear),
    SCHOOL_YEAR((day, lastMonth) ->
            Period.schoolYear(YearMonth.from(day).minusMonths(8).getYear()));

    private static final int YEARS_BEHIND = 3;

    private final BiFunction<LocalDate, Month, Period> around;

    Span(BiFunction<LocalDate, Month, Period> around) {
        this.around = around;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one in which the day lies. */
    Period around(LocalDate day, Month lastMonth) {
        return around.apply(day, lastMonth);
    }

    /** The first that is exactly this one; empty for days of one's own choice. */
    static Optional<Span> of(Period period, Month lastMonth) {
        return Stream.of(values())
                .filter(span -> span.around(period.to(), lastMonth).equals(period))
                .findFirst();
    }

    /** Those next to it: the weeks of its month, the months, quarters and halves of its year, the years around it. */
    List<Period> beside(Period period, Month lastMonth) {
        return days(period).map(day -> around(day, lastMonth)).distinct().toList();
    }

    /** A day of each. */
    private Stream<LocalDate> days(Period period) {
        var end = period.to();
        return switch (this) {
            case WEEK ->
                period.from()
                        .with(TemporalAdjusters.firstDayOfMonth())
                        .datesUntil(period.from().with(TemporalAdjusters.firstDayOfNextMonth()));
            case MONTH, QUARTER, HALF ->
                IntStream.rangeClosed(1, 12).mapToObj(month -> LocalDate.of(end.getYear(), month, 1));
            default -> IntStream.rangeClosed(-YEARS_BEHIND, 1).mapToObj(end::plusYears);
        };
    }

    /** Its name among those beside it. */
    String name(Words words, Period period) {
        var from = period.from();
        var to = period.to();
        return switch (this) {
            case WEEK ->
                words.text(
                        "statistics.week",
                        from.getMonthValue(),
                        from.getDayOfMonth(),
                        to.getMonthValue(),
                        to.getDayOfMonth());
            case MONTH -> from.getMonth().getDisplayName(TextStyle.SHORT, words.locale());
            case QUARTER -> words.text("statistics.quarter." + quarter(from));
            case HALF -> words.text("statistics.half." + half(from));
            case YEAR -> words.text("frame.year.of", to.getYear());
            case STATISTICAL_YEAR -> words.text("statistics.statistical_year", to.getYear());
            case SCHOOL_YEAR -> words.text("statistics.school_year", from.getYear(), to.getYear());
        };
    }

    private static Period statisticalYear(LocalDate day, Month lastMonth) {
        boolean begunAnew = day.getMonth().compareTo(lastMonth) > 0;
        return Period.statisticalYear(YearMonth.of(day.getYear() + (begunAnew ? 1 : 0), lastMonth));
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    private static int half(LocalDate day) {
        return day.getMonthValue() <= 6 ? 1 : 2;
    }
}
