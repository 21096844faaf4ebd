package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a union holds against its published score (异议).
 *
 * @param answer null as long as it was not answered
 */
public record Objection(
        long id,
        long score,
        String item,
        String reason,
        LocalDate raisedOn,
        String raisedBy,
        @Nullable Answer answer) {

    /** @param pointsBefore what had been published for the item */
    public record Answer(boolean upheld, String text, BigDecimal pointsBefore, LocalDate on, String by) {}
}
