package org.unionledger.backfill;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a list shows it.
 *
 * @param indicator its name; empty while it is not known
 * @param union its name; empty where the reader may not see it any more
 * @param registered what records tell of it now; null unless it is confirmed
 */
public record BackfillRow(
        Backfill backfill,
        String indicator,
        String unit,
        String union,
        @Nullable BigDecimal registered) {

    /** Whether records came in since, so that entry and records may tell the same. */
    public boolean hasNewRecords() {
        return registered != null && registered.compareTo(backfill.registered()) > 0;
    }

    /** Whether records now tell all of it. */
    public boolean isOutdone() {
        return registered != null && registered.compareTo(backfill.entry().told()) >= 0;
    }
}
