package org.unionledger.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.unionledger.figures.Period;

class DeskDaysTests {

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void the_current_year_goes_up_to_today_and_is_compared_with_the_same_days() {
        DeskDays desk = new DeskDays(2025, LocalDate.of(2025, 3, 8));
        assertThat(desk.thisYear()).isEqualTo(days("2025-01-01", "2025-03-08"));
        assertThat(desk.lastYear()).isEqualTo(days("2024-01-01", "2024-03-08"));
        assertThat(desk.months()).hasSize(3);
    }

    @Test
    void a_past_year_is_whole() {
        DeskDays desk = new DeskDays(2024, LocalDate.of(2025, 3, 8));
        assertThat(desk.thisYear()).isEqualTo(Period.year(2024));
        assertThat(desk.lastYear()).isEqualTo(Period.year(2023));
        assertThat(desk.months()).hasSize(12);
    }

    @Test
    void a_leap_day_is_compared_with_the_last_of_february() {
        assertThat(new DeskDays(2024, LocalDate.of(2024, 2, 29)).lastYear())
                .isEqualTo(days("2023-01-01", "2023-02-28"));
    }

    @Test
    void a_week_is_monday_to_sunday() {
        assertThat(new DeskDays(2025, LocalDate.of(2025, 3, 9)).thisWeek()).isEqualTo(days("2025-03-03", "2025-03-09"));
        assertThat(new DeskDays(2025, LocalDate.of(2025, 3, 10)).lastWeek())
                .isEqualTo(days("2025-03-03", "2025-03-09"));
    }
}
