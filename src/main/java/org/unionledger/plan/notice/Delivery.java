package org.unionledger.plan.notice;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing another program is told.
 *
 * @param state  waiting, delivered, or failed once it was tried too often
 * @param status the answer; null while there was none
 */
public record Delivery(
        long id,
        String event,
        String body,
        String state,
        int tries,
        @Nullable Integer status,
        String problem,
        OffsetDateTime madeAt) {}
