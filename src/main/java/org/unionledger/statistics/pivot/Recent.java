package org.unionledger.statistics.pivot;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.unionledger.figures.Period;

/**
 * A period that moves with the day on which it is looked at (相对时间), so that what was put together once stays fresh. Label
 * {@code statistics.recent.<code>}.
 */
public enum Recent {
    THIS_WEEK(Span.WEEK::around),
    LAST_WEEK((today, last) -> before(Span.WEEK, today, last)),
    THIS_MONTH(Span.MONTH::around),
    LAST_MONTH((today, last) -> before(Span.MONTH, today, last)),
    THIS_QUARTER(Span.QUARTER::around),
    LAST_QUARTER((today, last) -> before(Span.QUARTER, today, last)),
    /** 今年以来: from the first of January up to today, inclusive. */
    YEAR_TO_DATE((today, last) -> new Period(today.withDayOfYear(1), today)),
    THIS_YEAR(Span.YEAR::around),
    LAST_YEAR((today, last) -> before(Span.YEAR, today, last)),
    /** 近12个月: this month and the eleven before. */
    TWELVE_MONTHS((today, last) -> new Period(
            today.withDayOfMonth(1).minusMonths(11),
            Span.MONTH.around(today, last).to())),
    SCHOOL_YEAR(Span.SCHOOL_YEAR::around),
    STATISTICAL_YEAR(Span.STATISTICAL_YEAR::around);

    private final BiFunction<LocalDate, Month, Period> around;

    Recent(BiFunction<LocalDate, Month, Period> around) {
        this.around = around;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Recent> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** @param lastMonth of the statistical year */
    Period on(LocalDate today, Month lastMonth) {
        return around.apply(today, lastMonth);
    }

    private static Period before(Span span, LocalDate today, Month lastMonth) {
        return span.around(span.around(today, lastMonth).from().minusDays(1), lastMonth);
    }
}
