package org.unionledger.summary.pattern;

import java.math.BigDecimal;
import java.util.List;
import org.unionledger.figures.Figure;

/** A piece of a told text. */
public sealed interface Said {

    String text();

    /** Plain words. */
    record Plain(String text) implements Said {}

    /**
     * A figure as written.
     *
     * @param value what was written, before any rounding
     * @param parts the figures it is, or is computed from, in the order of the expression's operands
     */
    record Stated(String text, BigDecimal value, Expression expression, Format format, List<Figure> parts)
            implements Said {}
}
