package org.unionledger.establishment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a union is to put right (整改事项).
 *
 * @param dueOn         by when
 * @param rectifiedOn   when the union said that it was; null while it has not
 * @param rectification how; null while it has not
 * @param closedOn      when the recheck found it put right; null while it has not
 * @param recheck       what the latest recheck said; null without one
 */
public record Finding(
        long id,
        String words,
        LocalDate dueOn,
        @Nullable LocalDate rectifiedOn,
        @Nullable String rectification,
        @Nullable LocalDate closedOn,
        @Nullable String recheck) {

    public static Finding of(String words, LocalDate dueOn) {
        return new Finding(0, words, dueOn, null, null, null, null);
    }

    /** Label {@code establishment.finding.<code>}. */
    public String state() {
        if (closedOn != null) {
            return "closed";
        }
        return rectifiedOn == null ? "open" : "rectified";
    }
}
