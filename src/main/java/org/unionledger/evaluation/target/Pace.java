package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a target should be reached by a day, and how what has been reached stands to that. Pure.
 *
 * @param goal in the unit of its indicator
 * @param year of the target
 * @param kind what way leads to it
 * @param base where the way began: what was there at the end of the year before; zero for what is counted from nothing
 */
record Pace(Goal goal, int year, Way kind, BigDecimal base) implements Course {

    private static final int DECIMALS = 4;
    private static final int QUARTERS = 4;

    /** How the figure of an indicator moves. */
    enum Way {
        /** What happens in the year is added up. */
        ADDED_UP,
        /** What stands at a day grows from what stood there before. */
        GROWS,
        /** A rate is to be kept all year. */
        KEPT
    }

    /** What should be reached by the end of the day, rounded half up to four decimals; the target itself after the year. */
    @Override
    public BigDecimal expected(LocalDate day) {
        if (kind == Way.KEPT || day.getYear() > year) {
            return goal.value();
        }
        if (day.getYear() < year) {
            return base;
        }
        return goal.plan().isEmpty() ? between(base, goal.value(), gone(day)) : planned(day);
    }

    private BigDecimal planned(LocalDate day) {
        List<BigDecimal> ends = new ArrayList<>(List.of(base));
        ends.addAll(goal.plan());
        ends.add(goal.value());
        int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        LocalDate next = first.plusMonths(12 / QUARTERS);
        return between(ends.get(quarter - 1), ends.get(quarter), share(first, day, next));
    }

    private BigDecimal[] gone(LocalDate day) {
        return share(LocalDate.of(year, 1, 1), day, LocalDate.of(year + 1, 1, 1));
    }

    /** Days gone, and days in all. */
    private static BigDecimal[] share(LocalDate first, LocalDate day, LocalDate next) {
        return new BigDecimal[] {
            BigDecimal.valueOf(ChronoUnit.DAYS.between(first, day) + 1),
            BigDecimal.valueOf(ChronoUnit.DAYS.between(first, next))
        };
    }

    /** Never back: who has more than the target already is expected to keep the target. */
    private static BigDecimal between(BigDecimal from, BigDecimal to, BigDecimal[] share) {
        return from.compareTo(to) >= 0
                ? to
                : from.add(to.subtract(from).multiply(share[0]).divide(share[1], DECIMALS, RoundingMode.HALF_UP));
    }

    /** @param reached null when it cannot be told */
    @Override
    public Standing standing(@Nullable BigDecimal reached, LocalDate day, Margin margin) {
        if (reached == null) {
            return Standing.UNKNOWN;
        }
        if (reached.compareTo(goal.value()) >= 0) {
            return Standing.DONE;
        }
        if (day.getYear() > year) {
            return Standing.BEHIND;
        }
        BigDecimal way = expected(day).subtract(start());
        BigDecimal gone = reached.subtract(start());
        if (gone.compareTo(way) > 0 && gone.compareTo(percent(way, 100 + margin.ahead())) >= 0) {
            return Standing.AHEAD;
        }
        return gone.compareTo(percent(way, 100 - margin.behind())) < 0 ? Standing.BEHIND : Standing.ON_TIME;
    }

    private BigDecimal start() {
        return kind == Way.GROWS && base.compareTo(goal.value()) < 0 ? base : BigDecimal.ZERO;
    }

    private static BigDecimal percent(BigDecimal of, int percent) {
        return of.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
    }

    /** How much of the target has been reached, in whole percent, rounded down so that nothing is done before it is; null without a target. */
    @Override
    public @Nullable BigDecimal percent(@Nullable BigDecimal reached) {
        return reached == null || goal.value().signum() == 0
                ? null
                : reached.movePointRight(2).divide(goal.value(), 0, RoundingMode.FLOOR);
    }
}
