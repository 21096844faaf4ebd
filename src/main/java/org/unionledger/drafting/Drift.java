package org.unionledger.drafting;

import org.jspecify.annotations.Nullable;
import org.unionledger.summary.BoundFigure;

/**
 * A figure of a text of which the book now says something else.
 *
 * @param now  null when it cannot be told any more
 * @param kept that it stays nevertheless; null while nobody has said so
 */
public record Drift(
        Binding written,
        @Nullable BoundFigure now,
        @Nullable Kept kept) {

    private static final String UNTOLD = "—";

    /** As it would be written now; a dash when it cannot be told any more. */
    public String nowText() {
        return now == null ? UNTOLD : now.text();
    }

    /** Whether somebody still has to say what becomes of it: of what the book says now, nobody has. */
    public boolean isOpen() {
        return kept == null || !kept.now().equals(nowText());
    }
}
