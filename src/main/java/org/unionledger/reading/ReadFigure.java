package org.unionledger.reading;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Period;

/**
 * A figure as it was found.
 *
 * @param start its first place in the text of the file, {@code end} the place behind it
 * @param text as it stands there
 * @param value exact, 万 and 亿 multiplied out; of a range the lower end; null where no number is told
 * @param valueMax the upper end of a range, else null
 * @param unit the measure word, % for shares; empty if there is none
 * @param subject of what it is a figure, in the words of the text; empty if the clause names nothing
 * @param period the time it is of; empty if the text tells none
 * @param indicator the indicator that it seems to be a figure of, null if none is near
 */
public record ReadFigure(
        int start,
        int end,
        String text,
        String sentence,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        String unit,
        boolean approx,
        String subject,
        String period,
        Role role,
        @Nullable String indicator) {

    /** The days of {@link #period()}; empty where its year is not told in full. */
    public Optional<Period> days() {
        return BookPeriods.of(period);
    }
}
