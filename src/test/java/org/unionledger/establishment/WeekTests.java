package org.unionledger.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTests {

    @ParameterizedTest(name = "{0} lies in the week of {1}, number {2} of {3}")
    @CsvSource({
        "2025-06-01, 2025-05-26, 22, 2025",
        "2025-06-02, 2025-06-02, 23, 2025",
        "2025-06-08, 2025-06-02, 23, 2025",
        "2025-12-29, 2025-12-29, 1, 2026",
        "2027-01-03, 2026-12-28, 53, 2026"
    })
    void a_week_begins_on_monday_and_counts_in_the_year_of_its_thursday(
            LocalDate day, LocalDate monday, int number, int year) {
        Week week = Week.of(day);

        assertThat(week.monday()).isEqualTo(monday);
        assertThat(week.number()).isEqualTo(number);
        assertThat(week.year()).isEqualTo(year);
    }

    @Test
    void it_ends_on_sunday_and_follows_the_one_before() {
        Week week = Week.of(LocalDate.of(2025, 6, 4));

        assertThat(week.sunday()).isEqualTo(LocalDate.of(2025, 6, 8));
        assertThat(week.day(5)).isEqualTo(LocalDate.of(2025, 6, 6));
        assertThat(week.next().before()).isEqualTo(week);
        assertThatThrownBy(() -> new Week(LocalDate.of(2025, 6, 3))).isInstanceOf(IllegalArgumentException.class);
    }
}
