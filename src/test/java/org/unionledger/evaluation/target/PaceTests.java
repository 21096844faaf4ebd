package org.unionledger.evaluation.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a target of 365 in 2025, so that a day is one. */
class PaceTests {

    private static final Course.Margin MARGIN = new Course.Margin(10, 10);

    private static Pace evenly() {
        return new Pace(Goal.of(new BigDecimal("365")), 2025, Pace.Way.ADDED_UP, BigDecimal.ZERO);
    }

    private static Pace planned() {
        List<BigDecimal> plan =
                Stream.of("10", "100", "300").map(BigDecimal::new).toList();
        return new Pace(new Goal(new BigDecimal("365"), null, null, plan), 2025, Pace.Way.ADDED_UP, BigDecimal.ZERO);
    }

    /** From 1,000 at the end of 2024 to 1,365. */
    private static Pace growing() {
        return new Pace(Goal.of(new BigDecimal("1365")), 2025, Pace.Way.GROWS, new BigDecimal("1000"));
    }

    @ParameterizedTest(name = "by {0}: {1}")
    @CsvSource({"2025-01-01, 1", "2025-06-30, 181", "2025-12-31, 365", "2024-12-31, 0", "2026-03-01, 365"})
    void what_is_added_up_is_expected_as_the_days_go(LocalDate day, String expected) {
        assertThat(evenly().expected(day)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest(name = "by {0}: {1}")
    @CsvSource({"2025-03-31, 10", "2025-06-30, 100", "2025-09-30, 300", "2025-12-31, 365", "2025-04-01, 10.9890"})
    void with_a_plan_it_is_expected_as_the_quarters_say(LocalDate day, String expected) {
        // on the first of April one of 91 days from 10 to 100 is gone: 10 + 90 / 91
        assertThat(planned().expected(day)).isEqualByComparingTo(expected);
    }

    @Test
    void a_stock_is_expected_to_grow_from_where_it_was() {
        assertThat(growing().expected(LocalDate.of(2025, 6, 30))).isEqualByComparingTo("1181");
    }

    @Test
    void a_rate_is_expected_all_year() {
        Pace rate = new Pace(Goal.of(new BigDecimal("95")), 2025, Pace.Way.KEPT, BigDecimal.ZERO);
        assertThat(rate.expected(LocalDate.of(2025, 1, 1))).isEqualByComparingTo("95");
    }

    @Test
    void who_has_more_than_the_target_already_is_expected_to_keep_the_target() {
        Pace pace = new Pace(Goal.of(new BigDecimal("900")), 2025, Pace.Way.GROWS, new BigDecimal("1000"));
        assertThat(pace.expected(LocalDate.of(2025, 6, 30))).isEqualByComparingTo("900");
        assertThat(pace.standing(new BigDecimal("900"), LocalDate.of(2025, 6, 30), MARGIN))
                .isEqualTo(Standing.DONE);
        assertThat(pace.standing(new BigDecimal("810"), LocalDate.of(2025, 6, 30), MARGIN))
                .isEqualTo(Standing.ON_TIME);
        assertThat(pace.standing(new BigDecimal("809"), LocalDate.of(2025, 6, 30), MARGIN))
                .isEqualTo(Standing.BEHIND);
    }

    /** On the tenth of April 100 are expected: 110 is ahead, 90 is still on time. */
    @ParameterizedTest(name = "{0} of 100: {1}")
    @CsvSource({
        "110, AHEAD",
        "109.99, ON_TIME",
        "100, ON_TIME",
        "90, ON_TIME",
        "89.99, BEHIND",
        "0, BEHIND",
        "364.99, AHEAD",
        "365, DONE",
        ", UNKNOWN"
    })
    void ahead_and_behind_begin_at_their_margins(@Nullable BigDecimal reached, Standing standing) {
        assertThat(evenly().standing(reached, LocalDate.of(2025, 4, 10), MARGIN))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1110, AHEAD", "1109, ON_TIME", "1090, ON_TIME", "1089, BEHIND", "1365, DONE"})
    void a_stock_is_judged_by_its_growth(BigDecimal reached, Standing standing) {
        assertThat(growing().standing(reached, LocalDate.of(2025, 4, 10), MARGIN))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"365, DONE", "364.99, BEHIND"})
    void when_the_year_is_over_what_is_not_reached_is_behind(BigDecimal reached, Standing standing) {
        assertThat(evenly().standing(reached, LocalDate.of(2026, 1, 1), MARGIN)).isEqualTo(standing);
    }

    @Test
    void before_the_year_nobody_is_ahead_with_nothing() {
        assertThat(evenly().standing(BigDecimal.ZERO, LocalDate.of(2024, 12, 31), MARGIN))
                .isEqualTo(Standing.ON_TIME);
        assertThat(evenly().standing(BigDecimal.ONE, LocalDate.of(2024, 12, 31), MARGIN))
                .isEqualTo(Standing.AHEAD);
    }

    @ParameterizedTest(name = "{0}: {1}%")
    @CsvSource({"364.99, 99", "365, 100", "0, 0", "730, 200"})
    void nothing_is_done_by_rounding(BigDecimal reached, String percent) {
        assertThat(evenly().percent(reached)).isEqualByComparingTo(percent);
    }

    @Test
    void of_a_target_of_nothing_no_share_is_told() {
        Pace nothing = new Pace(Goal.of(BigDecimal.ZERO), 2025, Pace.Way.ADDED_UP, BigDecimal.ZERO);
        assertThat(nothing.percent(BigDecimal.ONE)).isNull();
        assertThat(nothing.standing(BigDecimal.ZERO, LocalDate.of(2025, 1, 1), MARGIN))
                .isEqualTo(Standing.DONE);
    }
}
