package org.unionledger.summary.outline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A version of an outline that a union took into use for itself and everything below it.
 *
 * @param code        the id of the shipped outline it takes the place of, or one of its own
 * @param content     as YAML
 * @param note        why it was changed; may be empty
 * @param withdrawnAt since when it no longer counts; null while it does, or a later version does
 */
public record OwnOutline(
        long id,
        OrganizationId organization,
        String code,
        int version,
        String content,
        String note,
        String adoptedBy,
        Instant adoptedAt,
        @Nullable Instant withdrawnAt) {}
