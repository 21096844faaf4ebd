package org.unionledger.ledger.maker;

import java.util.Locale;
import java.util.Map;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/**
 * An element of a register's part, such as a field or a check, as somebody adds, changes or removes it.
 *
 * @param key     what tells it from the others; {@link #NEW} of one that is being added
 * @param edition of the draft that was shown
 */
record PartEdit(Scope scope, Page page, long register, Part part, String key, int edition) {

    static final String NEW = "";

    boolean isNew() {
        return key.equals(NEW);
    }

    /** Where those of its part stand on the page of the register. */
    String anchor() {
        return "#" + (part == Part.INDICATORS ? "formulas" : part.name().toLowerCase(Locale.ROOT));
    }

    /** @throws NotInScope if it is not there, or not any more */
    Element in(RegisterText text) {
        return in(text, part, key);
    }

    static Element in(RegisterText text, Part part, String key) {
        return text.find(part, key).orElseThrow(() -> new NotInScope(part + " " + key));
    }

    /** The text with the element as {@code values} say. */
    RegisterText written(RegisterText text, Map<String, Object> values) {
        if (isNew()) {
            return text.added(part, values);
        }
        in(text);
        return text.changed(part, key, values);
    }

    /** The text without the element. */
    RegisterText takenFrom(RegisterText text) {
        in(text);
        return part == Part.FIELDS ? text.withoutField(key) : text.without(part, key);
    }
}
