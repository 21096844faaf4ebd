package org.unionledger.backfill;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a document as its form shows it.
 *
 * @param problems why a draft cannot be confirmed, in the reader's words
 * @param book what the book tells of it without it; null where that cannot be asked
 * @param adds what it would add; null where that cannot be asked
 * @param breakdowns by kind what it says of it, empty where it says nothing
 * @param unitChange what becomes of the unit it is told in; null where it stays the same
 */
public record DraftRow(
        BackfillRow row,
        List<String> problems,
        @Nullable BigDecimal book,
        @Nullable BigDecimal adds,
        Map<String, String> breakdowns,
        @Nullable UnitChange unitChange) {

    /** Whether somebody has to say of when it is told. */
    public boolean lacksPeriod() {
        return isDraft()
                && (row.backfill().entry().from() == null
                        || row.backfill().entry().to() == null);
    }

    public boolean isDraft() {
        return row.backfill().state() == BackfillState.DRAFT;
    }
}
