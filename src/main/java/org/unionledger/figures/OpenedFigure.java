package org.unionledger.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Pager;

/**
 * A figure with what stands behind it, as its page shows it.
 *
 * @param closed   as {@link ClosedMark} says; null when the period is open
 * @param operands the figures a formula is made of; empty for others
 * @param lines    the facts of one page; empty for a formula
 * @param pager    null for a formula
 */
public record OpenedFigure(
        Indicator indicator,
        String name,
        String unionName,
        String days,
        String asOf,
        @Nullable String closed,
        FigureLink figure,
        List<Operand> operands,
        List<Line> lines,
        @Nullable Pager pager) {

    public record Operand(String name, FigureLink figure) {}

    /**
     * @param datedAway says that its own day was closed; null where it counts on its own
     * @param unionName null when the union has left the reader's part of the tree since
     * @param record    null when the reader may not see it
     */
    public record Line(
            String day,
            @Nullable String datedAway,
            @Nullable String unionName,
            List<String> kinds,
            String quantity,
            boolean reversal,
            String posted,
            @Nullable RecordLink record) {}
}
