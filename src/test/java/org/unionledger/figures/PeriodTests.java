package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({"2025-03-03", "2025-03-05", "2025-03-09"})
    void a_week_is_monday_to_sunday(LocalDate day) {
        assertThat(Period.week(day)).isEqualTo(period("2025-03-03", "2025-03-09"));
    }

    @Test
    void a_week_runs_over_the_end_of_the_year() {
        assertThat(Period.week(LocalDate.parse("2026-01-01"))).isEqualTo(period("2025-12-29", "2026-01-04"));
    }

    @Test
    void quarters_and_halves_end_with_their_last_month() {
        assertThat(Period.quarter(2025, 1)).isEqualTo(period("2025-01-01", "2025-03-31"));
        assertThat(Period.quarter(2025, 4)).isEqualTo(period("2025-10-01", "2025-12-31"));
        assertThat(Period.half(2025, 1)).isEqualTo(period("2025-01-01", "2025-06-30"));
        assertThat(Period.half(2025, 2)).isEqualTo(period("2025-07-01", "2025-12-31"));
    }

    @Test
    void a_school_year_is_september_to_august() {
        assertThat(Period.schoolYear(2025)).isEqualTo(period("2025-09-01", "2026-08-31"));
    }

    @Test
    void a_statistical_year_ends_with_the_month_its_form_names() {
        assertThat(Period.statisticalYear(YearMonth.of(2025, 9))).isEqualTo(period("2024-10-01", "2025-09-30"));
        assertThat(Period.statisticalYear(YearMonth.of(2025, 12))).isEqualTo(Period.year(2025));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01, 2025-03-31, 2024-03-01, 2024-03-31",
        "2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29",
        "2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28",
        "2024-02-29, 2024-03-15, 2023-02-28, 2023-03-15",
        "2025-01-01, 2025-12-31, 2024-01-01, 2024-12-31",
        "2025-01-01, 2025-02-27, 2024-01-01, 2024-02-27"
    })
    void a_year_before_lie_the_same_days_and_the_same_ends_of_months(
            String from, String to, String before, String end) {
        assertThat(period(from, to).aYearBefore()).isEqualTo(period(before, end));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
