package org.unionledger.backfill;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Indicator;
import org.unionledger.reading.MeasureWords;

/**
 * That a figure is told in one unit and would be entered in another, which is not the same number of the same.
 *
 * @param quote as the document writes it, such as 60户
 * @param value that would be entered, in {@code unit} of the indicator
 */
public record UnitChange(String quote, BigDecimal value, String unit) {

    /** Null where nothing changes, and where the document names no unit or nobody has said which indicator it is. */
    static @Nullable UnitChange of(Backfill draft, @Nullable Indicator indicator) {
        if (indicator == null) {
            return null;
        }
        String told = MeasureWords.of(draft.quote());
        return told.isEmpty() || MeasureWords.areAlike(told, indicator.unit())
                ? null
                : new UnitChange(draft.quote(), draft.entry().told(), indicator.unit());
    }

    /** Whether it was to become the same unit before; null where none was to change. */
    boolean becomesAs(@Nullable UnitChange before) {
        return before != null && unit.equals(before.unit);
    }
}
