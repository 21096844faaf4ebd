package org.unionledger.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
     * @param explained what the sender says of its cells
     */
    public record Line(
            int number,
            String name,
            String unit,
            boolean part,
            String cell,
            List<Entry> entries,
            String remark,
            List<Explained> explained) {}

    /**
     * What the sender says of a cell.
     *
     * @param column its head
     * @param by     login of who says so
     */
    public record Explained(String column, String words, String by) {}

    /**
     * @param figure   null where the row says nothing in the column
     * @param value    null where nothing is said or it cannot be told
     * @param decimals shown of it
     */
    public record Entry(
            @Nullable FigureLink figure,
            @Nullable BigDecimal value,
            @Nullable Supplement supplement,
            int decimals) {

        static final Entry CROSSED_OUT = new Entry(null, null, null, 0);

        /** As the page shows it, but as a number. */
        @Nullable
        BigDecimal rounded() {
            return value == null || value.scale() <= decimals ? value : value.setScale(decimals, RoundingMode.HALF_UP);
        }
    }

    /** Whether the sender says something of any of its cells. */
    public boolean isExplained() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .anyMatch(line -> !line.explained().isEmpty());
    }

    /** Whether anything in it was added by hand. */
    public boolean isSupplemented() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .flatMap(line -> line.entries().stream())
                .anyMatch(entry -> entry.supplement() != null);
    }
}
