package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Period;

/**
 * A union's target of an indicator with all that is asked about it.
 *
 * @param limited whether fewer are better, so that it is a limit
 * @param day     by which it is looked at; of its year, or of the year after where that is over
 */
record Aim(OrganizationId union, Indicator indicator, boolean limited, int year, Goal goal, LocalDate day) {

    /** The target itself, what has been reached, and what stood there before the year. */
    List<FigureQuery> queries() {
        return List.of(target(union, indicator, year), query(Period.year(year).from(), until()), query(base(), base()));
    }

    static FigureQuery target(OrganizationId union, Indicator indicator, int year) {
        return new FigureQuery(indicator.id().ofTarget(), union, Period.year(year), Breakdown.NONE);
    }

    private LocalDate until() {
        Period whole = Period.year(year);
        return day.isAfter(whole.to()) ? whole.to() : day.isBefore(whole.from()) ? whole.from() : day;
    }

    private LocalDate base() {
        return LocalDate.of(year - 1, 12, 31);
    }

    private FigureQuery query(LocalDate from, LocalDate to) {
        return new FigureQuery(indicator.id(), union, new Period(from, to), Breakdown.NONE);
    }

    /** @param before what stood there before the year */
    Course course(Figure before) {
        Pace pace = pace(before);
        return limited ? new Limit(goal, year, pace.kind(), pace.base()) : pace;
    }

    private Pace pace(Figure before) {
        BigDecimal base = Objects.requireNonNullElse(before.value(), BigDecimal.ZERO);
        return switch (indicator.kind()) {
            case FLOW -> new Pace(goal, year, Pace.Way.ADDED_UP, BigDecimal.ZERO);
            case STOCK -> new Pace(goal, year, Pace.Way.GROWS, base);
            case FORMULA -> new Pace(goal, year, Pace.Way.KEPT, BigDecimal.ZERO);
        };
    }

    /** What is counted and was never recorded is nothing; only a rate or a stock cannot be told. */
    Figure reached(Figure figure) {
        return figure.value() == null && indicator.kind() == IndicatorKind.FLOW
                ? new Figure(figure.query(), BigDecimal.ZERO, 0)
                : figure;
    }
}
