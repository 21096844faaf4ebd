package org.unionledger.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Indicator;
import org.unionledger.frame.Chart;
import org.unionledger.frame.FigureLink;

/**
 * Indicators across, unions or months down, and below them what the whole union and period make.
 *
 * @param charts one for each unit that the indicators are counted in; none when there is nothing to compare
 */
public record StatisticsTable(
        StatisticsQuestion question,
        String unionName,
        List<Column> columns,
        List<Row> rows,
        Row total,
        List<Chart> charts) {

    public record Column(Indicator indicator, String name) {}

    /**
     * @param href the same statistics one level down; null where there is nothing below
     */
    public record Row(String label, @Nullable String href, List<Cell> cells) {}

    /** @param value null when it cannot be told */
    public record Cell(FigureLink link, @Nullable BigDecimal value) {}
}
