package org.unionledger.summary;

import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Mentioned;
import org.unionledger.organization.Organization;
import org.unionledger.summary.pattern.Mention;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.Which;

/**
 * What a piece of text tells of: a union in a period, perhaps only one kind of its work.
 *
 * @param name  of the union or, in a list, of the value
 * @param before what {@code @last} asks of: a year before, and no further than the period has come
 * @param where counts only facts that carry these values
 * @param mentioned what it is an item of a list of names for; without a name where it is none
 */
record Subject(
        OrganizationId union,
        String unionName,
        String name,
        Period period,
        Period before,
        Breakdown where,
        Mentioned mentioned) {

    private static final Mentioned NOTHING = Mentioned.of("");

    static Subject of(Organization union, Period period, Period before) {
        return new Subject(union.id(), union.name(), union.name(), period, before, Breakdown.NONE, NOTHING);
    }

    Subject at(Organization below) {
        return new Subject(below.id(), below.name(), below.name(), period, before, where, mentioned);
    }

    /** As an item of a list of names. The figures of one are those of the year so far, as its target is that of the year. */
    Subject mentioning(Mentioned item) {
        Period year = new Period(Period.year(period.to().getYear()).from(), period.to());
        return item.indicator().isEmpty()
                ? new Subject(union, unionName, item.name(), period, before, where, item)
                : new Subject(union, unionName, item.name(), year, before, where, item);
    }

    Subject only(String breakdown, String value) {
        return new Subject(union, unionName, value, period, before, where.with(breakdown, value), mentioned);
    }

    FigureQuery query(Operand operand) {
        IndicatorId meant = meant(operand.indicator());
        IndicatorId indicator = operand.which() == Which.TARGET ? meant.ofTarget() : meant;
        FigureQuery query = new FigureQuery(indicator, union, period(operand.which()), where);
        for (var value : operand.where().values().entrySet()) {
            query = query.where(value.getKey(), value.getValue());
        }
        return query;
    }

    private IndicatorId meant(IndicatorId named) {
        return named.equals(Mention.IT) && !mentioned.indicator().isEmpty()
                ? new IndicatorId(mentioned.indicator())
                : named;
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
