package org.unionledger.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of one kind is due at a union and below it.
 *
 * @param dueSince when the earliest fell due; null when nobody is due
 */
public record DueKind(
        String code,
        String parameter,
        RetentionPeriod period,
        int people,
        @Nullable LocalDate dueSince) {}
