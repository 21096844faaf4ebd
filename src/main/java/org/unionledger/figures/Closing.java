package org.unionledger.figures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * The books of a union and of everything below it closed (封账) through a day, inclusive.
 *
 * @param closedBy  the login
 * @param openedAt  when it was taken back (解封); null while it holds
 * @param openedBy  null while it holds
 * @param openedFor the reason; null while it holds
 */
public record Closing(
        int id,
        OrganizationId union,
        LocalDate through,
        Instant closedAt,
        String closedBy,
        String reason,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable String openedFor) {

    public boolean holds() {
        return openedAt == null;
    }
}
