package org.unionledger.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.unionledger.codes.Workdays;
import org.unionledger.plan.recurring.Days;

class PlanYearTests {

    @ParameterizedTest(name = "{1} lies in the {0} year {2}")
    @CsvSource({
        "CALENDAR, 2025-01-01, 2025",
        "CALENDAR, 2025-12-31, 2025",
        "SCHOOL, 2025-08-31, 2024",
        "SCHOOL, 2025-09-01, 2025"
    })
    void a_day_lies_in_one_year(Span span, LocalDate day, int year) {
        assertThat(PlanYear.around(span, day)).isEqualTo(new PlanYear(span, year));
    }

    @Test
    void a_school_year_lasts_from_september_to_august() {
        PlanYear year = new PlanYear(Span.SCHOOL, 2025);

        assertThat(year.days()).isEqualTo(new Days(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31)));
        assertThat(year.months()).hasSize(12).startsWith(YearMonth.of(2025, 9)).endsWith(YearMonth.of(2026, 8));
        assertThat(year.month(8)).isEqualTo(YearMonth.of(2026, 8));
        assertThat(year.month(9)).isEqualTo(YearMonth.of(2025, 9));
    }

    @ParameterizedTest
    @EnumSource(Span.class)
    void every_template_fills_days_of_the_year(Span span) {
        PlanYear year = new PlanYear(span, 2023);

        assertThat(PlanTemplate.read())
                .hasSize(3)
                .allSatisfy(template -> assertThat(template.items(year))
                        .isNotEmpty()
                        .allSatisfy(item ->
                                assertThat(year.days().contains(item.due())).isTrue()));
    }

    // The 1st of February 2026 is a Sunday, its last day a Saturday.
    @Test
    void a_calendar_has_whole_weeks() {
        CalendarMonth february =
                CalendarMonth.of(YearMonth.of(2026, 2), List.of(), new Workdays(), LocalDate.of(2026, 2, 28));

        assertThat(february.weeks())
                .hasSize(5)
                .allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(february.weeks().get(0).get(0).date()).isEqualTo("2026-01-26");
        assertThat(february.weeks().get(4).get(6).date()).isEqualTo("2026-03-01");
        CalendarMonth.Day last = february.weeks().get(4).get(5);
        assertThat(last.today()).isTrue();
        assertThat(last.instead()).as("the Saturday after the Spring Festival").isTrue();
        assertThat(february.weeks().get(3).get(0).feast()).isEqualTo("春节");
    }
}
