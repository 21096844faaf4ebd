package org.unionledger.figures;

import org.unionledger.codes.OrganizationId;

/**
 * What a figure asks: this indicator, for this organization and everything below it, in this period.
 *
 * @param where counts only facts that carry these values; {@link Breakdown#NONE} counts all
 */
public record FigureQuery(IndicatorId indicator, OrganizationId organization, Period period, Breakdown where) {

    public static FigureQuery of(String indicator, OrganizationId organization, Period period) {
        return new FigureQuery(new IndicatorId(indicator), organization, period, Breakdown.NONE);
    }

    /** The same question, narrowed to facts that also carry this value. */
    public FigureQuery where(String kind, String value) {
        return new FigureQuery(indicator, organization, period, where.with(kind, value));
    }

    /** The same question about another indicator. */
    public FigureQuery about(IndicatorId other) {
        return new FigureQuery(other, organization, period, where);
    }

    /** The same question about the same period a year before. */
    public FigureQuery aYearBefore() {
        return new FigureQuery(indicator, organization, period.aYearBefore(), where);
    }
}
