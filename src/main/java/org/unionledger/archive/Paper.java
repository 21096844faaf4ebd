package org.unionledger.archive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A paper in the archive (档案).
 *
 * @param expiresOn the last day on which it must be kept; null for what is kept for ever
 * @param edition   raised with every change
 * @param versions  how many files it has had; the last is the one in force, 0 where only its metadata are known
 * @param source    the record it was made from, such as {@code drafting.document:12}; empty for what people registered
 */
public record Paper(
        long id,
        OrganizationId union,
        PaperEntry entry,
        PaperState state,
        @Nullable LocalDate expiresOn,
        int edition,
        int versions,
        String source,
        String createdBy,
        Instant createdAt) {

    /** Whether its years are over (到期). */
    public boolean isExpired(LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today);
    }
}
