package org.unionledger.evaluation.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of an item of ten points, with 100 wanted. */
class RuleTests {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String INDICATOR = "a.b";

    private static BigDecimal points(Rule.Computed rule, BigDecimal reached) {
        return rule.points(TEN, reached, HUNDRED);
    }

    @ParameterizedTest(name = "{0} of 100: {1}")
    @CsvSource({"99.99, 0", "100, 10", "101, 10", "0, 0"})
    void full_gives_all_at_the_target_and_nothing_below(BigDecimal reached, String points) {
        assertThat(points(new Rule.Full(INDICATOR, null), reached)).isEqualByComparingTo(points);
    }

    @ParameterizedTest(name = "{0} of 100: {1}")
    @CsvSource({"0, 0", "-5, 0", "50, 5", "33.3, 3.33", "33.35, 3.34", "99.99, 10.00", "100, 10", "250, 10"})
    void proportional_gives_as_much_as_was_reached_rounded_half_up(BigDecimal reached, String points) {
        assertThat(points(new Rule.Proportional(INDICATOR, null), reached)).isEqualByComparingTo(points);
    }

    @ParameterizedTest(name = "{0} of 100: {1}")
    @CsvSource({"100, 10", "99.99, 6", "80, 6", "79.99, 3", "60, 3", "59.99, 0", "300, 10"})
    void steps_give_those_of_the_highest_step_reached_in_whatever_order_they_stand(BigDecimal reached, String points) {
        Rule.Steps steps = new Rule.Steps(INDICATOR, null, List.of(step(60, 3), step(100, 10), step(80, 6)));
        assertThat(points(steps, reached)).isEqualByComparingTo(points);
    }

    @ParameterizedTest(name = "{0} within 100: full {1}, in proportion {2}, by steps {3}")
    @CsvSource({
        "0, 10, 10, 10",
        "100, 10, 10, 10",
        "100.01, 0, 10.00, 6",
        "125, 0, 8, 6",
        "125.01, 0, 8.00, 3",
        "300, 0, 3.33, 0"
    })
    void where_fewer_are_better_what_is_wanted_is_not_to_be_exceeded(
            BigDecimal reached, String full, String inProportion, String bySteps) {
        Rule.Steps steps = new Rule.Steps(INDICATOR, null, List.of(step(60, 3), step(100, 10), step(80, 6)));
        assertThat(new Rule.Full(INDICATOR, null).pointsWithin(TEN, reached, HUNDRED))
                .isEqualByComparingTo(full);
        assertThat(new Rule.Proportional(INDICATOR, null).pointsWithin(TEN, reached, HUNDRED))
                .isEqualByComparingTo(inProportion);
        assertThat(steps.pointsWithin(TEN, reached, HUNDRED)).isEqualByComparingTo(bySteps);
    }

    @Test
    void within_a_limit_of_nothing_only_nothing_gives_points() {
        Rule.Proportional rule = new Rule.Proportional(INDICATOR, null);
        assertThat(rule.pointsWithin(TEN, BigDecimal.ZERO, BigDecimal.ZERO)).isEqualByComparingTo(TEN);
        assertThat(rule.pointsWithin(TEN, BigDecimal.ONE, BigDecimal.ZERO)).isZero();
    }

    private static Rule.Steps.Step step(int percent, int points) {
        return new Rule.Steps.Step(BigDecimal.valueOf(percent), BigDecimal.valueOf(points));
    }

    @ParameterizedTest(name = "{0} off at most {1}, at least {2} left: {3}")
    @CsvSource({
        "0, , 0, 10",
        "3, , 0, 8.5",
        "20, , 0, 0",
        "21, , 0, 0",
        "3, 1.5, 0, 8.5",
        "4, 1.5, 0, 8.5",
        "16, , 2, 2",
        "17, , 2, 2",
        "15, , 2, 2.5",
        "-4, , 0, 10"
    })
    void points_off_end_at_the_cap_or_at_the_floor(
            BigDecimal number, @Nullable BigDecimal most, BigDecimal floor, String points) {
        Rule.PerUnit rule = new Rule.PerUnit(INDICATOR, new BigDecimal("0.5"), most, floor);
        assertThat(points(rule, number)).isEqualByComparingTo(points);
    }
}
