package org.unionledger.summary;

import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorId;
import org.unionledger.organization.Organization;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.Which;

/**
 * What a piece of text tells of: a union in a year, perhaps only one kind of its work.
 *
 * @param name  of the union or, in a list, of the value
 * @param where counts only facts that carry these values
 */
record Subject(OrganizationId union, String unionName, String name, SummaryKind kind, int year, Breakdown where) {

    /** A target (目标) is a figure of its own, under the indicator's id and this. */
    private static final String TARGET = ".target";

    static Subject of(Organization union, SummaryKind kind, int year) {
        return new Subject(union.id(), union.name(), union.name(), kind, year, Breakdown.NONE);
    }

    Subject at(Organization below) {
        return new Subject(below.id(), below.name(), below.name(), kind, year, where);
    }

    Subject only(String breakdown, String value) {
        return new Subject(union, unionName, value, kind, year, where.with(breakdown, value));
    }

    FigureQuery query(Operand operand) {
        IndicatorId indicator =
                operand.which() == Which.TARGET ? new IndicatorId(operand.indicator() + TARGET) : operand.indicator();
        int asked = operand.which() == Which.LAST ? year - 1 : year;
        FigureQuery query = new FigureQuery(indicator, union, kind.period(asked), where);
        for (var value : operand.where().values().entrySet()) {
            query = query.where(value.getKey(), value.getValue());
        }
        return query;
    }
}
