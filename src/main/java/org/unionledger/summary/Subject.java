package org.unionledger.summary;

import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.organization.Organization;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.Which;

/**
 * What a piece of text tells of: a union in a period, perhaps only one kind of its work.
 *
 * @param name  of the union or, in a list, of the value
 * @param before what {@code @last} asks of: a year before, and no further than the period has come
 * @param where counts only facts that carry these values
 */
record Subject(OrganizationId union, String unionName, String name, Period period, Period before, Breakdown where) {

    static Subject of(Organization union, Period period, Period before) {
        return new Subject(union.id(), union.name(), union.name(), period, before, Breakdown.NONE);
    }

    Subject at(Organization below) {
        return new Subject(below.id(), below.name(), below.name(), period, before, where);
    }

    /** The same under another name, as an item of a list. */
    Subject named(String other) {
        return new Subject(union, unionName, other, period, before, where);
    }

    Subject only(String breakdown, String value) {
        return new Subject(union, unionName, value, period, before, where.with(breakdown, value));
    }

    FigureQuery query(Operand operand) {
        IndicatorId indicator =
                operand.which() == Which.TARGET ? operand.indicator().ofTarget() : operand.indicator();
        FigureQuery query = new FigureQuery(indicator, union, period(operand.which()), where);
        for (var value : operand.where().values().entrySet()) {
            query = query.where(value.getKey(), value.getValue());
        }
        return query;
    }

    /** Targets are set for years. */
    private Period period(Which which) {
        return switch (which) {
            case THIS -> period;
            case LAST -> before;
            case TARGET -> Period.year(period.to().getYear());
        };
    }
}
