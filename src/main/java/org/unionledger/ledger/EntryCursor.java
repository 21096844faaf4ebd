package org.unionledger.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;

/**
 * The last entry of a page, after which the next begins. Written into addresses; whatever comes back from there is only
 * ever compared with.
 *
 * @param key the entry's sort key as text
 */
record EntryCursor(String key, long id) {

    private static final String NO_DAY = "infinity";
    private static final String NO_NUMBER = "-Infinity";

    static EntryCursor of(Entry entry, Declaration declaration, EntryOrder order) {
        if (order.isByDue()) {
            return new EntryCursor(String.valueOf(EntryWriter.written(entry.dueOn())), entry.id());
        }
        if (isByDay(declaration, order)) {
            return new EntryCursor(entry.day().toString(), entry.id());
        }
        Field field = declaration.field(order.field());
        String written = entry.values().written(field.key());
        return new EntryCursor(written.isEmpty() && field.kind().isNumber() ? NO_NUMBER : written, entry.id());
    }

    static boolean isByDay(Declaration declaration, EntryOrder order) {
        return order.field().equals(EntryOrder.DAY) || order.field().equals(declaration.day());
    }

    /** What the list is sorted by, in SQL. */
    static String key(Declaration declaration, EntryOrder order) {
        if (order.isByDue()) {
            return "entry.due_on";
        }
        return isByDay(declaration, order) ? "entry.day" : EntryOrder.expression(declaration.field(order.field()));
    }

    /** The type of {@link #key} in SQL. */
    static String type(Declaration declaration, EntryOrder order) {
        if (order.isByDue() || isByDay(declaration, order)) {
            return "date";
        }
        return declaration.field(order.field()).kind().isNumber() ? "numeric" : "text";
    }

    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Null when the text is none of ours, such as an address somebody shortened: the list then begins at its beginning. */
    static @Nullable EntryCursor read(@Nullable String written, Declaration declaration, EntryOrder order) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            String[] parts = text.split(" ", 2);
            checkKey(parts[1], declaration, order);
            return new EntryCursor(parts[1], Long.parseLong(parts[0]));
        } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException notOurs) {
            return null;
        }
    }

    private static void checkKey(String key, Declaration declaration, EntryOrder order) {
        switch (type(declaration, order)) {
            case "date" -> LocalDate.parse(order.isByDue() && key.equals(NO_DAY) ? LocalDate.MAX.toString() : key);
            case "numeric" -> new BigDecimal(key.replace(NO_NUMBER, "0"));
            default -> {}
        }
    }
}
