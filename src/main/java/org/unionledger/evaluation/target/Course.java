package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a year goes towards a target, or within a limit. */
sealed interface Course permits Pace, Limit {

    /**
     * By what margin one is ahead or behind, in percent of what is expected.
     *
     * @param ahead  from so much more on, inclusive; within a limit from so much less on
     * @param behind from so much less on, exclusive; within a limit from so much more on
     */
    record Margin(int ahead, int behind) {}

    /** What should be reached, or may be used up, by the end of the day; the target itself after the year. */
    BigDecimal expected(LocalDate day);

    /** @param reached null when it cannot be told */
    Standing standing(@Nullable BigDecimal reached, LocalDate day, Margin margin);

    /** How much of the target has been reached, or of the limit used up, in whole percent; null where it cannot be told. */
    @Nullable
    BigDecimal percent(@Nullable BigDecimal reached);
}
