package org.unionledger.ledger.declaration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a posting or a check applies: always, or depending on one field's value.
 *
 * @param field    null for always
 * @param values   the words that are meant; empty for "whatever is filled in"
 * @param expected whether it applies when the value is among them, or when it is not
 */
public record Condition(@Nullable String field, Set<String> values, boolean expected) {

    public static final Condition ALWAYS = new Condition(null, Set.of(), true);

    public boolean holds(Values entry) {
        return field == null || matches(entry.written(field)) == expected;
    }

    private boolean matches(String written) {
        return values.isEmpty() ? !written.isEmpty() : values.contains(written);
    }
}
