package org.unionledger.evaluation.scheme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How an item is scored (评分办法). Points are rounded half up to two decimals. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Full.class, name = "full"),
    @JsonSubTypes.Type(value = Rule.Proportional.class, name = "proportional"),
    @JsonSubTypes.Type(value = Rule.Steps.class, name = "steps"),
    @JsonSubTypes.Type(value = Rule.PerUnit.class, name = "per_unit"),
    @JsonSubTypes.Type(value = Rule.YesNo.class, name = "yes_no"),
    @JsonSubTypes.Type(value = Rule.Manual.class, name = "manual")
})
public sealed interface Rule {

    int DECIMALS = 2;

    /** Label {@code evaluation.rule.<code>}. */
    String code();

    /** What is computed from the figure of the judged union; the others are given by people. */
    sealed interface Computed extends Rule {

        /** The id of the indicator whose figure counts. */
        String indicator();

        /**
         * @param full    the item's points
         * @param reached the figure of the judged union
         * @param wanted  what should have been reached; nothing is wanted of a rule that only counts
         */
        BigDecimal points(BigDecimal full, BigDecimal reached, BigDecimal wanted);
    }

    /** Computed beside what is wanted: the union's own target of the year, or one number for all. */
    sealed interface Measured extends Computed {

        /** Null: each union's own target. */
        @Nullable
        BigDecimal wanted();

        /** The points where fewer are better, so that what is wanted is a limit to be kept within. */
        BigDecimal pointsWithin(BigDecimal full, BigDecimal reached, BigDecimal limit);
    }

    /** 达标得满分: all points at the target, none below. */
    record Full(String indicator, @Nullable BigDecimal wanted) implements Measured {

        @Override
        public String code() {
            return "full";
        }

        @Override
        public BigDecimal points(BigDecimal full, BigDecimal reached, BigDecimal target) {
            return reached.compareTo(target) >= 0 ? full : BigDecimal.ZERO;
        }

        @Override
        public BigDecimal pointsWithin(BigDecimal full, BigDecimal reached, BigDecimal limit) {
            return reached.compareTo(limit) <= 0 ? full : BigDecimal.ZERO;
        }
    }

    /** 按完成比例得分: as much of the points as of the target, at most all. */
    record Proportional(String indicator, @Nullable BigDecimal wanted) implements Measured {

        @Override
        public String code() {
            return "proportional";
        }

        @Override
        public BigDecimal points(BigDecimal full, BigDecimal reached, BigDecimal target) {
            if (reached.compareTo(target) >= 0) {
                return full;
            }
            return full.multiply(reached.max(BigDecimal.ZERO)).divide(target, DECIMALS, RoundingMode.HALF_UP);
        }

        /** As much of the points as the limit is of what was reached. */
        @Override
        public BigDecimal pointsWithin(BigDecimal full, BigDecimal reached, BigDecimal limit) {
            return reached.compareTo(limit) <= 0
                    ? full
                    : full.multiply(limit).divide(reached, DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /** 分档得分: the points of the highest step reached, none below the lowest. */
    record Steps(String indicator, @Nullable BigDecimal wanted, List<Step> steps) implements Measured {

        /** @param percent of the target, from which on, inclusive */
        public record Step(BigDecimal percent, BigDecimal points) {}

        public Steps {
            steps = List.copyOf(steps);
        }

        @Override
        public String code() {
            return "steps";
        }

        @Override
        public BigDecimal points(BigDecimal full, BigDecimal reached, BigDecimal target) {
            BigDecimal hundredfold = reached.movePointRight(2);
            return highest(step -> hundredfold.compareTo(target.multiply(step.percent())) >= 0);
        }

        /** A step of 80 percent is reached as long as the limit is 80 percent of what was reached. */
        @Override
        public BigDecimal pointsWithin(BigDecimal full, BigDecimal reached, BigDecimal limit) {
            BigDecimal hundredfold = limit.movePointRight(2);
            return highest(step -> hundredfold.compareTo(reached.multiply(step.percent())) >= 0);
        }

        private BigDecimal highest(Predicate<Step> isReached) {
            return steps.stream()
                    .filter(isReached)
                    .max(Comparator.comparing(Step::percent))
                    .map(Step::points)
                    .orElse(BigDecimal.ZERO);
        }
    }

    /**
     * 按数扣分: so many points off for each unit of the indicator.
     *
     * @param each  points off for one
     * @param most  扣完为止: points taken off at most; null when only the floor ends it
     * @param floor 保底分: what is left at least
     */
    record PerUnit(
            String indicator, BigDecimal each, @Nullable BigDecimal most, BigDecimal floor) implements Computed {

        @Override
        public String code() {
            return "per_unit";
        }

        @Override
        public BigDecimal points(BigDecimal full, BigDecimal reached, BigDecimal nothing) {
            BigDecimal off = each.multiply(reached.max(BigDecimal.ZERO)).setScale(DECIMALS, RoundingMode.HALF_UP);
            BigDecimal taken = most == null ? off : off.min(most);
            return full.subtract(taken).max(floor);
        }
    }

    /** 有无: all points for what is there and proven, none else. */
    record YesNo() implements Rule {

        @Override
        public String code() {
            return "yes_no";
        }
    }

    /** 人工评分: from nothing to all points, by judgement. */
    record Manual() implements Rule {

        @Override
        public String code() {
            return "manual";
        }
    }
}
