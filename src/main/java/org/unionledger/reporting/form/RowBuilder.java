package org.unionledger.reporting.form;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Expression;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;

/** Makes one row of what is written; names and units it does not give are those of its indicator. */
final class RowBuilder {

    private final FormText.RowText text;
    private final String where;
    private final int number;
    private final Function<IndicatorId, Optional<Indicator>> indicators;
    private final Flaws flaws;

    RowBuilder(
            FormText.RowText text,
            String where,
            int number,
            Function<IndicatorId, Optional<Indicator>> indicators,
            Flaws flaws) {
        this.text = text;
        this.where = where;
        this.number = number;
        this.indicators = indicators;
        this.flaws = flaws;
    }

    Row build() {
        Indicator indicator = indicator();
        checkContent();
        return new Row(
                number,
                flaws.key(where + ".id", text.id()),
                indicator != null && text.name() == null
                        ? indicator.name()
                        : flaws.needed(where + ".name", text.name()),
                indicator != null && text.englishName() == null
                        ? indicator.englishName()
                        : flaws.needed(where + ".englishName", text.englishName()),
                indicator != null ? indicator.unit() : flaws.needed(where + ".unit", text.unit()),
                indicator != null ? indicator.decimals() : Objects.requireNonNullElse(text.decimals(), 0),
                indicator != null && indicator.kind() == IndicatorKind.STOCK,
                text.of(),
                text.supplements(),
                indicator == null ? null : indicator.id(),
                breakdown(indicator),
                formula());
    }

    private void checkContent() {
        if (text.indicator() != null && text.formula() != null) {
            flaws.add(where, "has either an indicator or a formula");
        }
        if (text.indicator() == null && text.formula() == null && !text.supplements()) {
            flaws.add(where, "has an indicator, a formula, or supplements: true");
        }
        if (text.formula() != null && text.supplements()) {
            flaws.add(where, "a computed row takes no supplements, the rows it is made of may");
        }
        if (text.indicator() != null && text.unit() != null) {
            flaws.add(where + ".unit", "is that of the indicator");
        }
    }

    private @Nullable Indicator indicator() {
        if (text.indicator() == null) {
            return null;
        }
        Indicator found =
                IndicatorId.parse(text.indicator()).flatMap(indicators).orElse(null);
        if (found == null) {
            flaws.add(where + ".indicator", "there is no indicator " + text.indicator());
        } else if (found.kind() == IndicatorKind.FORMULA) {
            flaws.add(
                    where + ".indicator",
                    found.id() + " is computed and does not add up over unions; give its formula over rows");
            return null;
        }
        return found;
    }

    private Breakdown breakdown(@Nullable Indicator indicator) {
        if (text.where() == null) {
            return Breakdown.NONE;
        }
        if (indicator != null) {
            text.where().keySet().stream()
                    .filter(kind -> !indicator.breakdowns().contains(kind))
                    .forEach(kind -> flaws.add(where + ".where", indicator.id() + " does not divide by " + kind));
        } else if (text.indicator() == null) {
            flaws.add(where + ".where", "only an indicator divides");
        }
        return Breakdown.of(text.where());
    }

    private @Nullable Expression formula() {
        if (text.formula() == null) {
            return null;
        }
        try {
            return Expression.parse(text.formula());
        } catch (IllegalArgumentException malformed) {
            flaws.add(where + ".formula", "is no arithmetic: " + text.formula());
            return null;
        }
    }
}
