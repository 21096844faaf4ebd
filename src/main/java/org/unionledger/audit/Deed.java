package org.unionledger.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, before it has its place in the chain.
 *
 * @param at    as exact as the database keeps it
 * @param place null only in rows that are older than the chain
 */
record Deed(
        Instant at,
        long account,
        String login,
        String action,
        String kind,
        long subject,
        @Nullable Integer place,
        @Nullable String reason,
        Map<String, String> before,
        Map<String, String> after) {

    Deed {
        at = at.truncatedTo(ChronoUnit.MICROS);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
