package org.unionledger.backfill;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;

/**
 * A figure that a document tells: so much of an indicator, for a union with all below it, in a period.
 *
 * @param day on which what the book lacks of it counts; lies within the period
 * @param value in the indicator's unit
 */
record Told(
        IndicatorId indicator,
        OrganizationId union,
        Period period,
        LocalDate day,
        Breakdown breakdown,
        BigDecimal value) {

    /** What the book has of it. */
    FigureQuery query() {
        return new FigureQuery(indicator, union, period, breakdown);
    }

    /** Whether it is the same statement with perhaps another number. */
    boolean saysTheSameAs(Told other) {
        return query().equals(other.query());
    }
}
