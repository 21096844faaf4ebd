package org.unionledger.frame;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;

/**
 * Words for one kind of record whose log reads as keys of its module's bundle, values as they stand.
 *
 * @param title the key of what such records are called
 * @param page of a record; null where there is none
 * @param done what the keys of the words of the log begin with
 * @param fields what the keys of the names of fields begin with
 */
public record PlainWords(
        String kind,
        String title,
        Right right,
        @Nullable LongFunction<String> page,
        String done,
        String fields,
        UnaryOperator<String> values,
        List<String> actions)
        implements RecordWords {

    private static final String AS_IN_EVERY_LOG = "administration.audit.action.";

    /** Words for records without a page, whose log is worded as that over all modules is. */
    public static PlainWords of(String kind, String title, String fields, Right right, String... actions) {
        return new PlainWords(
                kind, title, right, null, AS_IN_EVERY_LOG, fields, UnaryOperator.identity(), List.of(actions));
    }

    /** The same with a page for each record. */
    public PlainWords at(LongFunction<String> found) {
        return new PlainWords(kind, title, right, found, done, fields, values, actions);
    }

    /** The same with words of the log whose keys begin so. */
    public PlainWords done(String begin) {
        return new PlainWords(kind, title, right, page, begin, fields, values, actions);
    }

    /** The same with values written in another way. */
    public PlainWords values(UnaryOperator<String> written) {
        return new PlainWords(kind, title, right, page, done, fields, written, actions);
    }

    @Override
    public List<String> kinds() {
        return List.of(kind);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text(title);
    }

    @Override
    public @Nullable String href(Scope scope, String kind, long record) {
        return page == null ? null : page.apply(record);
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text(done + action),
                field -> words.text(fields + field),
                (field, value) -> values.apply(value));
    }
}
