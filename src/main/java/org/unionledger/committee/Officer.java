package org.unionledger.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a post in a term.
 *
 * @param until   the first day on which they hold it no more; null while they do
 * @param leaving why they left; empty while they hold it
 */
public record Officer(
        long id, long term, OfficerEntry entry, @Nullable LocalDate until, String leaving) {

    public boolean serving() {
        return until == null;
    }
}
