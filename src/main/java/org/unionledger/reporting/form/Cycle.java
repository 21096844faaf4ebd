package org.unionledger.reporting.form;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;

/** How often a form is sent (报送周期). Label {@code reporting.cycle.<code>}. */
public enum Cycle {
    WEEK(Period::week),
    MONTH(day -> Period.month(YearMonth.from(day))),
    QUARTER(day -> Period.quarter(day.getYear(), quarter(day))),
    HALF(day -> Period.half(day.getYear(), half(day))),
    YEAR(day -> Period.year(day.getYear()));

    private static final int MONTHS_IN_A_QUARTER = 3;
    private static final int MONTHS_IN_A_HALF = 6;

    private final Function<LocalDate, Period> around;

    Cycle(Function<LocalDate, Period> around) {
        this.around = around;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Cycle> read(String code) {
        return Stream.of(values()).filter(cycle -> cycle.code().equals(code)).findFirst();
    }

    /** The period in which the day lies. */
    public Period around(LocalDate day) {
        return around.apply(day);
    }

    public Period after(Period period) {
        return around(period.to().plusDays(1));
    }

    public Period before(Period period) {
        return around(period.from().minusDays(1));
    }

    /** Those of a year, the earliest first; a week belongs to the year of its Thursday. */
    public List<Period> of(int year) {
        Period first = around(LocalDate.of(year, 1, this == WEEK ? 4 : 1));
        return Stream.iterate(first, period -> year(period) == year, this::after)
                .toList();
    }

    /** The year a period is counted in. */
    public int year(Period period) {
        return this == WEEK
                ? period.from().get(IsoFields.WEEK_BASED_YEAR)
                : period.to().getYear();
    }

    /** From which day on a report of the period may be sent: from the Friday of a week, else from the last day on. */
    public LocalDate sendableFrom(Period period) {
        return this == WEEK ? period.from().with(DayOfWeek.FRIDAY) : period.to();
    }

    /** The last period that may be sent on a day. */
    public Period sendable(LocalDate today) {
        Period current = around(today);
        return sendableFrom(current).isAfter(today) ? before(current) : current;
    }

    /** What a period is called: 2025年第12周（3月17日至3月23日）, 2025年3月, 2025年第一季度, 2025年上半年, 2025年. */
    public String name(Words words, Period period) {
        String year = Integer.toString(year(period));
        LocalDate from = period.from();
        LocalDate to = period.to();
        return switch (this) {
            case WEEK ->
                words.text(
                        "reporting.period.week",
                        year,
                        from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        from.getMonthValue(),
                        from.getDayOfMonth(),
                        to.getMonthValue(),
                        to.getDayOfMonth());
            case MONTH -> words.text("reporting.period.month", year, to.getMonthValue());
            case QUARTER -> words.text("reporting.period.quarter." + quarter(from), year);
            case HALF -> words.text("reporting.period.half." + half(from), year);
            case YEAR -> words.text("reporting.period.year", year);
        };
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() - 1) / MONTHS_IN_A_QUARTER + 1;
    }

    private static int half(LocalDate day) {
        return (day.getMonthValue() - 1) / MONTHS_IN_A_HALF + 1;
    }
}
