package org.unionledger.statistics.pivot;

import java.time.LocalDate;
import java.util.Optional;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Period;

/** What may be said of a figure beside the figure itself. Pure. */
final class Lawful {

    private Lawful() {}

    /** Whether the figures along a side are shares of its whole: a rate has none, and a balance is not spread over the days. */
    static boolean hasShares(Indicator indicator, Side side) {
        return switch (indicator.kind()) {
            case FORMULA -> false;
            case STOCK -> side.isParted();
            case FLOW -> side.isParted() || side.dimension() == Dimension.TIME;
        };
    }

    /**
     * The target a figure may be measured against: that of its year, for all kinds of facts together. What is added up must
     * be counted from the year's first day; a balance or a rate may be read on any day of it.
     */
    static Optional<FigureQuery> target(Indicator indicator, FigureQuery query) {
        Period period = query.period();
        int year = period.to().getYear();
        boolean fromTheFirst = period.from().equals(LocalDate.of(year, 1, 1));
        return query.where().isEmpty() && (fromTheFirst || indicator.kind() != IndicatorKind.FLOW)
                ? Optional.of(new FigureQuery(
                        query.indicator().ofTarget(), query.organization(), Period.year(year), query.where()))
                : Optional.empty();
    }
}
