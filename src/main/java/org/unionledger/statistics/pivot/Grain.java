package org.unionledger.statistics.pivot;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;

/** How finely the time along a side is divided. Label {@code statistics.grain.<code>}. */
public enum Grain {
    DAY(Period::day),
    WEEK(Period::week),
    /** Of a calendar year or of a school year, as the period begins. */
    MONTH(day -> Period.month(YearMonth.from(day))),
    QUARTER(day -> Span.QUARTER.around(day, Month.DECEMBER)),
    YEAR(day -> Period.year(day.getYear()));

    private final Function<LocalDate, Period> around;

    Grain(Function<LocalDate, Period> around) {
        this.around = around;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Period around(LocalDate day) {
        return around.apply(day);
    }

    /** Its name where it stands alone. */
    String name(Words words, Period period) {
        var from = period.from();
        return switch (this) {
            case DAY -> from.toString();
            case WEEK -> from + "—" + period.to().toString().substring("2025-".length());
            case MONTH -> YearMonth.from(from).toString();
            case QUARTER -> words.text("statistics.quarter_of", from.getYear(), (from.getMonthValue() + 2) / 3);
            case YEAR -> words.text("frame.year.of", from.getYear());
        };
    }
}
