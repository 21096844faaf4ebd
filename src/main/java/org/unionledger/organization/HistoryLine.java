package org.unionledger.organization;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that was done to a record, and by whom, in the reader's words. */
public record HistoryLine(
        Instant at, String login, String action, @Nullable String reason, List<Change> changes) {

    /**
     * @param before empty when there was nothing
     * @param after  empty when there is nothing now
     */
    public record Change(String field, String before, String after) {}
}
