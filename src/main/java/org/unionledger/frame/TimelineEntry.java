package org.unionledger.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a record's history, in the reader's language.
 *
 * @param reason null when none was asked for
 */
public record TimelineEntry(
        String when, String who, String what, @Nullable String reason, List<Change> changes) {

    /** A field that became another value; either side is empty where there was none. */
    public record Change(String field, String before, String after) {}
}
