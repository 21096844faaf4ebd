package org.unionledger.statistics.pivot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Comparison;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/**
 * Words figures for the table.
 *
 * @param limited whether fewer of an indicator are better, so that its target is a limit
 */
record Cells(
        FigureLinks links,
        Words words,
        AsOf asOf,
        Function<OrganizationId, String> unionName,
        Predicate<IndicatorId> limited) {

    private static final String UNKNOWN = "—";
    private static final String RATE = "%";
    private static final int DECIMALS_OF_A_PERCENTAGE = 1;

    FigureLink link(Figure figure) {
        return links.bare(words, figure, asOf, unionName.apply(figure.query().organization()));
    }

    /** What is left over opens the facts of the whole, as it has no question of its own. */
    FigureLink leftover(Figure figure) {
        FigureLink link = link(figure);
        return new FigureLink(link.text(), link.unit(), words.text("statistics.rest.hint", link.hint()), link.href());
    }

    Pivot.Before before(Indicator indicator, Comparison comparison) {
        var change = comparison.change();
        var percent = percent(indicator, comparison);
        return new Pivot.Before(
                link(comparison.before()),
                comparison.before().value(),
                change,
                percent,
                change == null ? UNKNOWN : signed(change, indicator.decimals(change)),
                percent == null ? UNKNOWN : signed(percent, DECIMALS_OF_A_PERCENTAGE) + RATE);
    }

    private static @Nullable BigDecimal percent(Indicator indicator, Comparison comparison) {
        var rate = indicator.unit().equals(RATE) ? null : comparison.rate();
        return rate == null ? null : rate.movePointRight(2).setScale(DECIMALS_OF_A_PERCENTAGE, RoundingMode.HALF_UP);
    }

    private String signed(BigDecimal number, int decimals) {
        return (number.signum() > 0 ? "+" : "") + new Formats(words).number(number, decimals);
    }

    /** Of a limit no share is rounded down. @param target null where there can be none */
    Pivot.Target target(Figure figure, @Nullable Figure target) {
        if (target == null || !target.isTold()) {
            return new Pivot.Target(null, null, null, UNKNOWN);
        }
        boolean limit = limited.test(figure.query().indicator());
        var percent = hundredths(figure.value(), target.value(), limit ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return new Pivot.Target(link(target), target.value(), percent, text(percent));
    }

    /** @param whole null where it is no share */
    Pivot.Share share(Figure figure, @Nullable Figure whole) {
        var percent = whole == null ? null : hundredths(figure.value(), whole.value(), RoundingMode.HALF_UP);
        return new Pivot.Share(percent, text(percent));
    }

    private static @Nullable BigDecimal hundredths(
            @Nullable BigDecimal part, @Nullable BigDecimal whole, RoundingMode rounding) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.movePointRight(2).divide(whole, DECIMALS_OF_A_PERCENTAGE, rounding);
    }

    private String text(@Nullable BigDecimal percent) {
        return percent == null ? UNKNOWN : new Formats(words).number(percent, DECIMALS_OF_A_PERCENTAGE) + RATE;
    }
}
