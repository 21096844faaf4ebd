package org.unionledger.statistics.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.figures.Period;

class SpanTests {

    private static final Month SEPTEMBER = Month.SEPTEMBER;

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        "WEEK, 2025-03-05, 2025-03-03, 2025-03-09",
        "MONTH, 2025-02-28, 2025-02-01, 2025-02-28",
        "QUARTER, 2025-03-31, 2025-01-01, 2025-03-31",
        "QUARTER, 2025-04-01, 2025-04-01, 2025-06-30",
        "HALF, 2025-06-30, 2025-01-01, 2025-06-30",
        "HALF, 2025-07-01, 2025-07-01, 2025-12-31",
        "YEAR, 2025-07-01, 2025-01-01, 2025-12-31",
        "STATISTICAL_YEAR, 2025-09-30, 2024-10-01, 2025-09-30",
        "STATISTICAL_YEAR, 2025-10-01, 2025-10-01, 2026-09-30",
        "SCHOOL_YEAR, 2025-08-31, 2024-09-01, 2025-08-31",
        "SCHOOL_YEAR, 2025-09-01, 2025-09-01, 2026-08-31"
    })
    void a_day_lies_in_one_of_each_kind(Span span, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(span.around(day, SEPTEMBER)).isEqualTo(new Period(from, to));
        assertThat(Span.of(new Period(from, to), SEPTEMBER)).contains(span);
    }

    @Test
    void days_of_ones_own_choice_are_of_no_kind() {
        assertThat(Span.of(period("2025-01-01", "2025-01-30"), SEPTEMBER)).isEmpty();
        assertThat(Span.of(period("2024-01-01", "2025-12-31"), SEPTEMBER)).isEmpty();
    }

    @Test
    void weeks_are_offered_beside_those_that_touch_their_month() {
        assertThat(Span.WEEK.beside(period("2025-03-03", "2025-03-09"), SEPTEMBER))
                .startsWith(period("2025-02-24", "2025-03-02"))
                .endsWith(period("2025-03-31", "2025-04-06"))
                .hasSize(6);
    }

    @Test
    void months_quarters_and_halves_are_offered_beside_those_of_their_year() {
        assertThat(Span.MONTH.beside(Period.month(YearMonth.of(2025, 2)), SEPTEMBER))
                .hasSize(12)
                .startsWith(period("2025-01-01", "2025-01-31"))
                .endsWith(period("2025-12-01", "2025-12-31"));
        assertThat(Span.QUARTER.beside(Period.quarter(2025, 4), SEPTEMBER))
                .containsExactly(
                        Period.quarter(2025, 1),
                        Period.quarter(2025, 2),
                        Period.quarter(2025, 3),
                        Period.quarter(2025, 4));
        assertThat(Span.HALF.beside(Period.half(2025, 1), SEPTEMBER))
                .containsExactly(Period.half(2025, 1), Period.half(2025, 2));
    }

    @Test
    void years_are_offered_beside_three_before_and_one_after() {
        assertThat(Span.SCHOOL_YEAR.beside(Period.schoolYear(2025), SEPTEMBER))
                .containsExactly(
                        Period.schoolYear(2022),
                        Period.schoolYear(2023),
                        Period.schoolYear(2024),
                        Period.schoolYear(2025),
                        Period.schoolYear(2026));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
