package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Problem;

/**
 * What is to be reached, at least, or, where fewer are better, not to be exceeded; in the unit of its indicator, with at most two
 * decimals.
 *
 * @param value  the target itself
 * @param keep   保: what must not be fallen short of, at most the target; null when none was named
 * @param strive 争: what is hoped for, at least the target; null when none was named
 * @param plan   what is to be reached by the end of the first, second and third quarter, all of the year so far; empty when
 *               the way is as even as the days
 */
public record Goal(
        BigDecimal value,
        @Nullable BigDecimal keep,
        @Nullable BigDecimal strive,
        List<BigDecimal> plan) {

    static final int QUARTERS_PLANNED = 3;
    private static final int DECIMALS = 2;
    private static final int DIGITS = 16;

    /** Without zeros behind, so that equal goals are equal. */
    public Goal {
        value = plain(value);
        keep = keep == null ? null : plain(keep);
        strive = strive == null ? null : plain(strive);
        plan = plan.stream().map(Goal::plain).toList();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static Goal of(BigDecimal value) {
        return new Goal(value, null, null, List.of());
    }

    /**
     * Every rule it breaks; empty when it may be set.
     *
     * @param name    of the union, for the wording
     * @param limited whether it is a limit: what must not be exceeded is no less, what is hoped for no more
     */
    List<Problem> problems(String field, String name, boolean limited) {
        List<Problem> problems = new ArrayList<>();
        if (numbers()
                .anyMatch(number -> number.signum() < 0
                        || number.stripTrailingZeros().scale() > DECIMALS
                        || number.precision() - number.scale() > DIGITS - DECIMALS)) {
            problems.add(Problem.of(field, "evaluation.problem.not-a-target", name));
        }
        int better = limited ? -1 : 1;
        if (keep != null && keep.compareTo(value) * better > 0) {
            problems.add(Problem.of(
                    field, limited ? "evaluation.problem.keep-below" : "evaluation.problem.keep-above", name));
        }
        if (strive != null && strive.compareTo(value) * better < 0) {
            problems.add(Problem.of(
                    field, limited ? "evaluation.problem.strive-above" : "evaluation.problem.strive-below", name));
        }
        if (!rises()) {
            problems.add(Problem.of(field, "evaluation.problem.plan-falls", name));
        }
        return problems;
    }

    private Stream<BigDecimal> numbers() {
        return Stream.concat(Stream.of(value), Stream.concat(Stream.ofNullable(keep), Stream.ofNullable(strive)));
    }

    /** Whether each quarter's plan is at least that of the quarter before and at most the target. */
    private boolean rises() {
        if (plan.isEmpty()) {
            return true;
        }
        List<BigDecimal> way = new ArrayList<>(plan);
        way.add(value);
        BigDecimal before = BigDecimal.ZERO;
        for (BigDecimal step : way) {
            if (step.compareTo(before) < 0) {
                return false;
            }
            before = step;
        }
        return plan.size() == QUARTERS_PLANNED;
    }
}
