package org.unionledger.statistics.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.statistics.pivot.PivotParameters;

/**
 * A table of statistics under a name (视图).
 *
 * @param owner     the account that made it and alone changes it
 * @param place     where the owner stood
 * @param edition   raised with each change, so that of two who change it at once the second is told
 * @param pinned    whether the reader has it on the desk
 * @param removedAt null while it is there
 */
public record SavedView(
        long id,
        long owner,
        OrganizationId place,
        String name,
        PivotParameters asked,
        Sharing sharing,
        int edition,
        boolean pinned,
        Instant changedAt,
        @Nullable Instant removedAt) {}
