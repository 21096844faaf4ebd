package org.unionledger.statistics.pivot;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;

/**
 * What a table of statistics asks. What stands on neither side is the same for all cells: the first indicator, the union itself,
 * the whole period.
 *
 * @param indicators at least one
 * @param kind       of the breakdown that stands along a side; null for the first that the indicator has
 * @param rows       never the same as {@code columns}
 */
public record PivotQuestion(
        List<IndicatorId> indicators,
        OrganizationId union,
        UnionChoice unions,
        Period period,
        Grain grain,
        @Nullable String kind,
        Dimension rows,
        Dimension columns,
        Set<Measure> measures,
        ChartKind chart,
        Order order,
        Slice slice,
        AsOf asOf) {

    public PivotQuestion {
        if (indicators.isEmpty() || rows == columns) {
            throw new IllegalArgumentException("Something of each side: " + indicators + rows + columns);
        }
    }

    FigureQuery base() {
        return new FigureQuery(indicators.get(0), union, period, Breakdown.NONE);
    }

    public boolean asks(IndicatorId indicator) {
        return indicators.contains(indicator);
    }

    public boolean tells(Measure measure) {
        return measures.contains(measure);
    }

    public boolean has(Dimension dimension) {
        return rows == dimension || columns == dimension;
    }

    public PivotQuestion sliced(Slice other) {
        return new PivotQuestion(
                indicators, union, unions, period, grain, kind, rows, columns, measures, chart, order, other, asOf);
    }

    PivotQuestion without(Measure measure) {
        Set<Measure> others = measures.stream().filter(each -> each != measure).collect(Collectors.toSet());
        return new PivotQuestion(
                indicators, union, unions, period, grain, kind, rows, columns, others, chart, order, slice, asOf);
    }
}
