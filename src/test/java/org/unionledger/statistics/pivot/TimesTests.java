package org.unionledger.statistics.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.unionledger.figures.Period;

class TimesTests {

    @ParameterizedTest
    @EnumSource
    void the_parts_are_the_period_each_day_once(Grain grain) {
        Period whole = period("2023-12-27", "2025-02-03");

        List<Period> parts = Times.of(whole, grain);

        assertThat(parts.get(0).from()).isEqualTo(whole.from());
        assertThat(parts.get(parts.size() - 1).to()).isEqualTo(whole.to());
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to().plusDays(1));
        }
    }

    @ParameterizedTest(name = "{0}: {1} parts")
    @CsvSource({"DAY, 405", "WEEK, 59", "MONTH, 15", "QUARTER, 6", "YEAR, 3"})
    void there_are_as_many_as_were_begun(Grain grain, int parts) {
        assertThat(Times.of(period("2023-12-27", "2025-02-03"), grain)).hasSize(parts);
    }

    @ParameterizedTest
    @EnumSource
    void the_latest_so_many_are_kept_and_no_more(Grain grain) {
        Period latest = Times.latest(period("1990-05-05", "2025-02-03"), grain, 7);

        assertThat(Times.of(latest, grain)).hasSize(7);
        assertThat(latest.to()).isEqualTo("2025-02-03");
        assertThat(Times.latest(latest, grain, 7)).isEqualTo(latest);
    }

    @Test
    void the_end_of_all_calendars_is_reached_and_not_passed() {
        assertThat(Times.of(period("9999-12-30", "9999-12-31"), Grain.DAY)).hasSize(2);
        assertThat(Times.of(Times.latest(period("0001-01-01", "0003-12-31"), Grain.YEAR, 400), Grain.YEAR))
                .hasSize(3);
    }

    @Test
    void a_school_year_is_told_by_the_months_from_september_on() {
        assertThat(Times.of(Period.schoolYear(2024), Grain.MONTH))
                .extracting(month -> month.from().getMonthValue())
                .containsExactly(9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @ParameterizedTest(name = "{0} on {1}: {2} to {3}")
    @CsvSource({
        "THIS_WEEK, 2025-03-03, 2025-03-03, 2025-03-09",
        "LAST_WEEK, 2025-03-03, 2025-02-24, 2025-03-02",
        "THIS_MONTH, 2024-02-29, 2024-02-01, 2024-02-29",
        "LAST_MONTH, 2025-01-31, 2024-12-01, 2024-12-31",
        "THIS_QUARTER, 2025-06-30, 2025-04-01, 2025-06-30",
        "LAST_QUARTER, 2025-01-01, 2024-10-01, 2024-12-31",
        "YEAR_TO_DATE, 2025-01-01, 2025-01-01, 2025-01-01",
        "YEAR_TO_DATE, 2025-06-30, 2025-01-01, 2025-06-30",
        "THIS_YEAR, 2025-06-30, 2025-01-01, 2025-12-31",
        "LAST_YEAR, 2025-06-30, 2024-01-01, 2024-12-31",
        "TWELVE_MONTHS, 2025-06-30, 2024-07-01, 2025-06-30",
        "TWELVE_MONTHS, 2025-02-01, 2024-03-01, 2025-02-28",
        "SCHOOL_YEAR, 2025-08-31, 2024-09-01, 2025-08-31",
        "SCHOOL_YEAR, 2025-09-01, 2025-09-01, 2026-08-31",
        "STATISTICAL_YEAR, 2025-10-01, 2025-10-01, 2026-09-30"
    })
    void what_moves_with_the_day_stays_fresh(Recent recent, LocalDate today, String from, String to) {
        assertThat(recent.on(today, Month.SEPTEMBER)).isEqualTo(period(from, to));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
