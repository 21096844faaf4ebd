package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a year goes within a limit (不超过): of accidents, complaints, what is overdue. What is counted may use it up as the days
 * go; what stands at a day and a rate are to be within it all year, a stock that began above it comes down to it as the days go.
 * Who has kept it has reached it when the year is over, and who has broken it is behind from that day on. Pure.
 *
 * @param goal the limit, in the unit of its indicator
 * @param kind what way the figure moves
 * @param base what was there at the end of the year before; zero for what is counted from nothing
 */
record Limit(Goal goal, int year, Pace.Way kind, BigDecimal base) implements Course {

    @Override
    public BigDecimal expected(LocalDate day) {
        return switch (kind) {
            case ADDED_UP -> new Pace(goal, year, kind, base).expected(day);
            case GROWS -> base.compareTo(goal.value()) > 0 ? comingDown(day) : goal.value();
            case KEPT -> goal.value();
        };
    }

    /** From what was there: as far as a stock that is to grow by as much has come. */
    private BigDecimal comingDown(LocalDate day) {
        Goal less = Goal.of(base.subtract(goal.value()));
        return base.subtract(new Pace(less, year, Pace.Way.ADDED_UP, BigDecimal.ZERO).expected(day));
    }

    @Override
    public Standing standing(@Nullable BigDecimal reached, LocalDate day, Margin margin) {
        if (reached == null) {
            return Standing.UNKNOWN;
        }
        boolean within = reached.compareTo(goal.value()) <= 0;
        if (day.getYear() > year) {
            return within ? Standing.DONE : Standing.BEHIND;
        }
        if (kind == Pace.Way.ADDED_UP && !within) {
            return Standing.BEHIND; // what has happened cannot be undone
        }
        BigDecimal expected = expected(day);
        if (reached.compareTo(percent(expected, 100 + margin.behind())) > 0) {
            return Standing.BEHIND;
        }
        boolean sparing = kind == Pace.Way.ADDED_UP
                && reached.compareTo(expected) < 0
                && reached.compareTo(percent(expected, 100 - margin.ahead())) <= 0;
        return sparing ? Standing.AHEAD : Standing.ON_TIME;
    }

    private static BigDecimal percent(BigDecimal of, int percent) {
        return of.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
    }

    /** Rounded up, so that a limit is not kept by rounding. */
    @Override
    public @Nullable BigDecimal percent(@Nullable BigDecimal reached) {
        return reached == null || goal.value().signum() == 0
                ? null
                : reached.movePointRight(2).divide(goal.value(), 0, RoundingMode.CEILING);
    }
}
