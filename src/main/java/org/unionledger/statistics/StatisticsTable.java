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
 * @param closed  through which day the books of the union are closed; null when the period is open
 * @param ranking in words; null when all are shown
 * @param charts one for each unit that the indicators are counted in; none when there is nothing to compare
 */
public record StatisticsTable(
        StatisticsQuestion question,
        String unionName,
        @Nullable String closed,
        @Nullable String ranking,
        List<Column> columns,
        List<Row> rows,
        Row total,
        List<Chart> charts) {

    public record Column(Indicator indicator, String name) {}

    /**
     * @param rank among those shown, equal ones alike; null when they are not ranked
     * @param href the same statistics one level down; null where there is nothing below
     */
    public record Row(
            @Nullable Integer rank, String label, @Nullable String href, List<Cell> cells) {}

    /**
     * @param value  null when it cannot be told
     * @param before null when nothing is compared
     */
    public record Cell(
            FigureLink link,
            @Nullable BigDecimal value,
            @Nullable Before before) {}

    /**
     * What was a year before (上年同期), and by how much there is more now.
     *
     * @param value   null when it cannot be told
     * @param change  null when one of both cannot be told
     * @param percent the change in hundredths of what was; null when there was nothing, and for rates, whose changes are
     *                told in percentage points
     */
    public record Before(
            FigureLink link,
            @Nullable BigDecimal value,
            @Nullable BigDecimal change,
            @Nullable BigDecimal percent,
            String changeText,
            String percentText) {}
}
