package org.unionledger.exchange;

import java.util.List;
import java.util.Locale;

/**
 * A row there is something to say about.
 *
 * @param ordinal its place among them, from 1
 * @param sheet   its sheet's place among those read, from 0
 * @param number  as Excel shows it
 */
record JudgedRow(int ordinal, int sheet, int number, Kind kind, List<Problem> problems) {

    /** Label: {@code exchange.verdict.<code>}. */
    enum Kind {
        REFUSED,
        MERGED,
        /** Will be booked, but something about it was assumed. */
        WARNED,
        /** No data: a total, a signature. Not counted among the rows. */
        SKIPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
