package org.unionledger.backfill;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry made from a figure of a document (补录).
 *
 * @param reading the kept document
 * @param place where the figure begins in its text, in characters
 * @param quote the figure as it stands there, {@code sentence} what it stands in
 * @param approximate whether the document itself rounds it
 * @param quantity what it adds to the book; 0 unless it is confirmed
 * @param registered what the book had without it when that was reckoned
 * @param endedOn of a stock the day on which the next told one takes its place; null while it stands
 */
public record Backfill(
        long id,
        long reading,
        int place,
        String quote,
        String sentence,
        boolean approximate,
        BackfillEntry entry,
        BackfillState state,
        BigDecimal quantity,
        BigDecimal registered,
        @Nullable LocalDate endedOn,
        int version) {

    /** @throws IllegalStateException of a draft that is not complete */
    Told told() {
        return entry.complete().orElseThrow(() -> new IllegalStateException("Not complete: " + this));
    }
}
