package org.unionledger.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.figures.Period;

class CycleTests {

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        "WEEK, 2025-03-19, 2025-03-17, 2025-03-23",
        "MONTH, 2024-02-10, 2024-02-01, 2024-02-29",
        "QUARTER, 2025-03-31, 2025-01-01, 2025-03-31",
        "QUARTER, 2025-04-01, 2025-04-01, 2025-06-30",
        "HALF, 2025-06-30, 2025-01-01, 2025-06-30",
        "HALF, 2025-07-01, 2025-07-01, 2025-12-31",
        "YEAR, 2025-12-31, 2025-01-01, 2025-12-31"
    })
    void a_period_is_found_by_a_day_of_it(Cycle cycle, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(cycle.around(day)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"WEEK, 52", "MONTH, 12", "QUARTER, 4", "HALF, 2", "YEAR, 1"})
    void a_year_has_so_many(Cycle cycle, int count) {
        assertThat(cycle.of(2025)).hasSize(count);
    }

    @Test
    void a_week_belongs_to_the_year_of_its_thursday() {
        assertThat(Cycle.WEEK.of(2026)).hasSize(53);
        assertThat(Cycle.WEEK.of(2026).get(0).from()).isEqualTo(LocalDate.of(2025, 12, 29));
        assertThat(Cycle.WEEK.year(Period.week(LocalDate.of(2025, 12, 31)))).isEqualTo(2026);
    }

    @ParameterizedTest(name = "{0} on {1}: the one from {2}")
    @CsvSource({
        // The Friday of a week is soon enough, the Thursday is not.
        "WEEK, 2025-03-20, 2025-03-10",
        "WEEK, 2025-03-21, 2025-03-17",
        "MONTH, 2025-03-30, 2025-02-01",
        "MONTH, 2025-03-31, 2025-03-01"
    })
    void only_what_is_over_may_be_sent(Cycle cycle, LocalDate today, LocalDate from) {
        assertThat(cycle.sendable(today).from()).isEqualTo(from);
    }
}
