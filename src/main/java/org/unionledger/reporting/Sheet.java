package org.unionledger.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.FigureLink;

/**
 * A filled form as pages show it and files carry it.
 *
 * @param heads of its columns, in their order
 */
public record Sheet(String title, List<String> heads, List<Part> parts, List<String> notes) {

    public record Part(String name, List<Line> lines) {}

    /**
     * @param number 行次
     * @param part   whether it is a part of a row before (其中)
     * @param cell   the one in which the line says how it is in the period, as pages send it
     * @param remark what the receiver says of it; empty for nothing
     */
    public record Line(
            int number, String name, String unit, boolean part, String cell, List<Entry> entries, String remark) {}

    /**
     * @param figure null where the row says nothing in the column
     * @param value  null where nothing is said or it cannot be told
     */
    public record Entry(
            @Nullable FigureLink figure,
            @Nullable BigDecimal value,
            @Nullable Supplement supplement) {

        static final Entry CROSSED_OUT = new Entry(null, null, null);
    }

    /** Whether the receiver says something of a line. */
    public boolean hasRemarks() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .anyMatch(line -> !line.remark().isEmpty());
    }
}
