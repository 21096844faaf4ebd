package org.unionledger.frame;

import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.unionledger.audit.AuditEntry;

/**
 * The history of a record in the reader's language.
 *
 * @param action what was done, by its word in the audit log
 * @param field  the label of a field, by its key
 * @param value  what a field said, by its key and the value kept; asked only where there was one
 */
public record Timeline(UnaryOperator<String> action, UnaryOperator<String> field, BinaryOperator<String> value) {

    public TimelineEntry line(AuditEntry entry) {
        TreeSet<String> keys = new TreeSet<>(entry.before().keySet());
        keys.addAll(entry.after().keySet());
        return new TimelineEntry(
                Formats.moment(entry.at()),
                entry.login(),
                action.apply(entry.action()),
                entry.reason(),
                keys.stream().map(key -> change(key, entry)).toList());
    }

    private TimelineEntry.Change change(String key, AuditEntry entry) {
        String before = entry.before().get(key);
        String after = entry.after().get(key);
        return new TimelineEntry.Change(
                field.apply(key),
                before == null ? "" : value.apply(key, before),
                after == null ? "" : value.apply(key, after));
    }
}
