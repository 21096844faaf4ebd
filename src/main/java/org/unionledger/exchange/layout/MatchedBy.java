package org.unionledger.exchange.layout;

import java.util.Locale;

/** How a column of a file came to be taken for a column of a book. Label: {@code exchange.matched.<code>}. */
public enum MatchedBy {
    NAME,
    CONTENT,
    /** The user said so for a file with the same head before. */
    REMEMBERED,
    USER,
    NOTHING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
