package org.unionledger.evaluation.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTests {

    private static final Course.Margin MARGIN = new Course.Margin(10, 10);
    private static final LocalDate TENTH_OF_APRIL = LocalDate.of(2025, 4, 10);

    /** One a day: on the tenth of April 100 may have happened. */
    private static Limit evenly() {
        return limit("365", Pace.Way.ADDED_UP, "0");
    }

    private static Limit limit(String value, Pace.Way way, String base) {
        return new Limit(Goal.of(new BigDecimal(value)), 2025, way, new BigDecimal(base));
    }

    @ParameterizedTest(name = "{0} of 100: {1}")
    @CsvSource({
        "0, AHEAD",
        "90, AHEAD",
        "90.01, ON_TIME",
        "100, ON_TIME",
        "110, ON_TIME",
        "110.01, BEHIND",
        "365, BEHIND",
        "365.01, BEHIND",
        ", UNKNOWN"
    })
    void what_happens_may_use_the_limit_up_as_the_days_go(@Nullable BigDecimal reached, Standing standing) {
        assertThat(evenly().expected(TENTH_OF_APRIL)).isEqualByComparingTo("100");
        assertThat(evenly().standing(reached, TENTH_OF_APRIL, MARGIN)).isEqualTo(standing);
    }

    @Test
    void who_has_broken_the_limit_is_behind_within_any_margin() {
        assertThat(evenly().standing(new BigDecimal("365"), LocalDate.of(2025, 12, 31), MARGIN))
                .isEqualTo(Standing.ON_TIME);
        assertThat(evenly().standing(new BigDecimal("366"), LocalDate.of(2025, 12, 31), MARGIN))
                .isEqualTo(Standing.BEHIND);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0, DONE", "365, DONE", "365.01, BEHIND"})
    void it_is_reached_when_the_year_is_over_and_it_was_kept(BigDecimal reached, Standing standing) {
        assertThat(evenly().standing(reached, LocalDate.of(2026, 1, 1), MARGIN)).isEqualTo(standing);
    }

    @Test
    void with_a_limit_of_nothing_the_first_is_too_many() {
        Limit none = limit("0", Pace.Way.ADDED_UP, "0");
        assertThat(none.standing(BigDecimal.ZERO, TENTH_OF_APRIL, MARGIN)).isEqualTo(Standing.ON_TIME);
        assertThat(none.standing(BigDecimal.ONE, TENTH_OF_APRIL, MARGIN)).isEqualTo(Standing.BEHIND);
        assertThat(none.percent(BigDecimal.ONE)).isNull();
    }

    /** From 1,365 open at the end of 2024 to 1,000: 1,265 by the tenth of April, and 10 percent more is still on time. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1391.5, ON_TIME", "1391.51, BEHIND", "1000, ON_TIME"})
    void a_stock_above_it_comes_down_as_the_days_go(BigDecimal reached, Standing standing) {
        Limit down = limit("1000", Pace.Way.GROWS, "1365");
        assertThat(down.expected(TENTH_OF_APRIL)).isEqualByComparingTo("1265");
        assertThat(down.standing(reached, TENTH_OF_APRIL, MARGIN)).isEqualTo(standing);
    }

    @Test
    void a_stock_within_it_and_a_rate_may_come_up_to_it_on_any_day() {
        assertThat(limit("1000", Pace.Way.GROWS, "10").expected(TENTH_OF_APRIL)).isEqualByComparingTo("1000");
        assertThat(limit("5", Pace.Way.KEPT, "0").expected(TENTH_OF_APRIL)).isEqualByComparingTo("5");
    }

    @ParameterizedTest(name = "{0}: {1}%")
    @CsvSource({"0, 0", "364.01, 100", "365, 100", "365.01, 101"})
    void no_limit_is_kept_by_rounding(BigDecimal reached, String percent) {
        assertThat(evenly().percent(reached)).isEqualByComparingTo(percent);
    }

    @Test
    void what_must_not_be_exceeded_is_no_less_than_the_limit_and_what_is_hoped_for_no_more() {
        Goal goal = new Goal(new BigDecimal("5"), new BigDecimal("8"), new BigDecimal("2"), List.of());
        assertThat(goal.problems("value", "某工会", true)).isEmpty();
        assertThat(goal.problems("value", "某工会", false)).hasSize(2);
        assertThat(new Goal(new BigDecimal("5"), new BigDecimal("4"), new BigDecimal("6"), List.of())
                        .problems("value", "某工会", true))
                .hasSize(2);
    }
}
