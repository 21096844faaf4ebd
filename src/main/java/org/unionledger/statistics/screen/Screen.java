package org.unionledger.statistics.screen;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * Views shown in turn in the hall of a union (大屏).
 *
 * @param seconds  each is shown, 5 to 300
 * @param views    by their ids, in the order they are shown
 * @param openedBy the account that made the address which opens it without signing in; null while there is none
 * @param readAt   when that address was last asked for, to the hour; null while nobody did
 */
public record Screen(
        long id,
        OrganizationId organization,
        String name,
        int seconds,
        List<Long> views,
        int edition,
        @Nullable Long openedBy,
        @Nullable Instant openedAt,
        @Nullable Instant readAt) {}
