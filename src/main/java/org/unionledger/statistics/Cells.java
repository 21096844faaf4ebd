package org.unionledger.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Comparison;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.Indicator;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/** Words figures for the table. */
record Cells(FigureLinks links, Words words) {

    private static final String UNKNOWN = "—";
    private static final String RATE = "%";
    private static final int DECIMALS_OF_A_PERCENTAGE = 1;

    StatisticsTable.Cell cell(String unionName, Figure figure) {
        return new StatisticsTable.Cell(links.bare(words, figure, AsOf.NOW, unionName), figure.value(), null);
    }

    StatisticsTable.Cell cell(String unionName, Indicator indicator, Comparison comparison) {
        var change = comparison.change();
        var percent = percent(indicator, comparison);
        var before = new StatisticsTable.Before(
                links.bare(words, comparison.before(), AsOf.NOW, unionName),
                comparison.before().value(),
                change,
                percent,
                change == null ? UNKNOWN : signed(change, indicator.decimals(change)),
                percent == null ? UNKNOWN : signed(percent, DECIMALS_OF_A_PERCENTAGE) + RATE);
        var figure = cell(unionName, comparison.figure());
        return new StatisticsTable.Cell(figure.link(), figure.value(), before);
    }

    private static @Nullable BigDecimal percent(Indicator indicator, Comparison comparison) {
        var rate = indicator.unit().equals(RATE) ? null : comparison.rate();
        return rate == null ? null : rate.movePointRight(2).setScale(DECIMALS_OF_A_PERCENTAGE, RoundingMode.HALF_UP);
    }

    private String signed(BigDecimal number, int decimals) {
        return (number.signum() > 0 ? "+" : "") + new Formats(words).number(number, decimals);
    }
}
