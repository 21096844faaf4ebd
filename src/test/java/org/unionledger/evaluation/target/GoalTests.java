package org.unionledger.evaluation.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.frame.Problem;

class GoalTests {

    /** @param plan separated by blanks */
    @ParameterizedTest(name = "{0}, keep {1}, strive {2}, plan {3}: {4}")
    @CsvSource({
        "10, , , '', ",
        "0, 0, 0, '', ",
        "10, 10, 10, '', ",
        "10, 10.01, , '', keep-above",
        "10, , 9.99, '', strive-below",
        "10.01, , , '', ",
        "10.001, , , '', not-a-target",
        "99999999999999, , , '', ",
        "100000000000000, , , '', not-a-target",
        "10, , , '3 3 10', ",
        "10, , , '3 2 10', plan-falls",
        "10, , , '3 4 10.01', plan-falls",
        "10, , , '3 4', plan-falls"
    })
    void a_goal_keeps_its_bounds(
            BigDecimal value,
            @Nullable BigDecimal keep,
            @Nullable BigDecimal strive,
            String plan,
            @Nullable String problem) {
        List<BigDecimal> steps = plan.isEmpty()
                ? List.of()
                : Arrays.stream(plan.split(" ")).map(BigDecimal::new).toList();
        assertThat(new Goal(value, keep, strive, steps).problems("value", "某工会", false))
                .extracting(Problem::code)
                .isEqualTo(problem == null ? List.of() : List.of("evaluation.problem." + problem));
    }
}
