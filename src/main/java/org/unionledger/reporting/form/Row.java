package org.unionledger.reporting.form;

import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Expression;
import org.unionledger.figures.IndicatorId;

/**
 * A row of a form: a figure, or computed from other rows, or known by hand only.
 *
 * @param number      行次: its place in the form, from 1
 * @param id          short and lower case; names the row in formulas and checks
 * @param unit        as indicators are declared, in Chinese
 * @param balance     whether it stands at a day (时点数), and does not add up over time
 * @param whole       the row it is a part of (其中); null for others
 * @param supplements whether supplementary figures (手工数) may be added to it, with a reason
 * @param indicator   null when it is computed or by hand
 * @param where       which facts of the indicator it counts; all, if none is named
 * @param formula     over rows of the same form, in the same column; null for others
 */
public record Row(
        int number,
        String id,
        String name,
        String englishName,
        String unit,
        int decimals,
        boolean balance,
        @Nullable String whole,
        boolean supplements,
        @Nullable IndicatorId indicator,
        Breakdown where,
        @Nullable Expression formula) {

    private static final String RATE = "%";

    /** Whether it adds up over unions: anything but what is computed. */
    public boolean addsUp() {
        return formula == null;
    }

    /** Whether nothing but people say what stands in it. */
    public boolean byHand() {
        return indicator == null && formula == null;
    }

    /** Whether it says how it is a year before: what is known by hand only does not. */
    boolean isCompared() {
        return !byHand();
    }

    /** Whether it is a percentage, of which no percentage of change is told. */
    boolean isRate() {
        return unit.equals(RATE);
    }
}
