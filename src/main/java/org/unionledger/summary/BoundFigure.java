package org.unionledger.summary;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorKind;

/**
 * A figure in a text and what it comes from.
 *
 * @param number in the annex 数据来源, from 1; the same figure written the same way has one number
 * @param text   as written, such as 13.24万
 * @param value  exact, before any rounding for the text
 * @param unit   of {@code value}
 * @param name   the indicator's name and what it counts of it; for a computed figure its names with the signs between
 * @param query  what was asked; null for a computed figure, whose parts have been asked
 * @param recipe by which it can be had again at any time
 * @param parts  the figures it is or is computed from, each the exact sum of facts that can be
 *               listed; a part without any is left out
 */
public record BoundFigure(
        int number,
        String text,
        BigDecimal value,
        String unit,
        String name,
        @Nullable FigureQuery query,
        Recipe recipe,
        List<Part> parts) {

    /**
     * @param name  the indicator's name, what it counts of it, and the year where that is not the summary's
     * @param scope the name of the union it is read for
     * @param kind  whether it is a sum over its period or a balance at its last day
     */
    public record Part(String name, String unit, String scope, IndicatorKind kind, Figure figure) {

        Part withName(String other) {
            return new Part(other, unit, scope, kind, figure);
        }
    }

    /** The same figure at another place of an annex. */
    public BoundFigure withNumber(int other) {
        return new BoundFigure(other, text, value, unit, name, query, recipe, parts);
    }

    /** The same figure with something more to be said of it where it is listed. */
    public BoundFigure withRemark(String remark) {
        List<Part> remarked = isComputed()
                ? parts
                : List.of(parts.get(0).withName(parts.get(0).name() + remark));
        return new BoundFigure(number, text, value, unit, name + remark, query, recipe, remarked);
    }

    /** How many facts it is made of. */
    public long facts() {
        return parts.stream().mapToLong(part -> part.figure().facts()).sum();
    }

    /** Whether it is computed from several figures rather than summed up from facts. */
    public boolean isComputed() {
        return parts.size() != 1 || !parts.get(0).figure().query().equals(query);
    }
}
