package org.unionledger.ledger;

import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;

/**
 * What a list is sorted by; entries alike in it follow each other as they were entered.
 *
 * @param field a field of the register, or {@link #DAY}
 */
public record EntryOrder(String field, boolean descending) {

    /** The entry's own day. */
    public static final String DAY = "day";

    /** What is to be closed first comes first; only for lists of what is to be closed. */
    public static final EntryOrder DUE = new EntryOrder("due-day", false);

    /** The latest first. */
    public static final EntryOrder LATEST = new EntryOrder(DAY, true);

    /** Whether a list can be sorted by the field: its values are short and may be shown. */
    static boolean sortable(Field field) {
        return field.kind() != FieldKind.LONG_TEXT
                && field.kind() != FieldKind.CHOICES
                && field.kind().isOpen();
    }

    /** Whether people are offered to sort by the field: only what a list shows to begin with has an index for it. */
    public static boolean isOffered(Declaration declaration, Field field) {
        return sortable(field) && declaration.list().contains(field.key());
    }

    boolean isByDue() {
        return field.equals(DUE.field);
    }

    /** Whether the list can be gone along in this order: by day, or by what it shows to begin with. */
    boolean isIndexed(Declaration declaration) {
        return EntryCursor.isByDay(declaration, this) || declaration.list().contains(field);
    }

    /** Whether entries of a union stand together in this order: it is by the field that tells whose they are. */
    boolean isByPlace(Declaration declaration) {
        return declaration.place().contains(field);
    }

    /** The sort key in SQL; entries without a value come first in rising order. */
    static String expression(Field field) {
        String value = "values->>'" + field.key() + "'";
        if (field.kind().isNumber()) {
            return "coalesce((" + value + ")::numeric, '-infinity'::numeric)";
        }
        return field.kind() == FieldKind.DATE
                ? "coalesce(" + value + ", '') collate \"C\""
                : "coalesce(" + value + ", '') collate \"zh-x-icu\"";
    }
}
