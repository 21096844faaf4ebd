package org.unionledger.membership;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.IdentityDocument;

/** Who stood in earlier rows of a roster. A million of them are kept, so nothing else of the rows is. */
final class EarlierRows {

    private final Map<String, Row> rows = new HashMap<>();

    /**
     * The row that first had a number.
     *
     * @param change {@link RosterChange#mark} of what it said of the membership
     * @param other  the next one with the same number and another name
     */
    record Row(
            String name,
            int number,
            String change,
            @Nullable Row other) {

        /** The row with this name; null when there is none. */
        @Nullable
        Row of(String wanted) {
            for (Row row = this; row != null; row = row.other) {
                if (row.name.equals(wanted)) {
                    return row;
                }
            }
            return null;
        }

        private Row with(Row last) {
            return new Row(name, number, change, other == null ? last : other.with(last));
        }
    }

    /** The first row with this number; null when there was none. */
    @Nullable
    Row of(IdentityDocument document) {
        return rows.get(document.key());
    }

    void add(IdentityDocument document, String name, int number, String change) {
        Row row = new Row(name, number, change, null);
        rows.merge(document.key(), row, Row::with);
    }
}
