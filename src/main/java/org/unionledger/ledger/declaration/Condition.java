package org.unionledger.ledger.declaration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a posting or a check applies: always, or depending on one field's value. Of several choices one that is meant is
 * enough.
 *
 * @param field    null for always
 * @param values   the words that are meant; empty for "whatever is filled in"
 * @param expected whether it applies when the value is among them, or when it is not
 */
public record Condition(@Nullable String field, Set<String> values, boolean expected) {

    public static final Condition ALWAYS = new Condition(null, Set.of(), true);

    public boolean holds(Values entry) {
        return field == null || matches(entry.words(field)) == expected;
    }

    private boolean matches(List<String> words) {
        return values.isEmpty() ? !words.isEmpty() : words.stream().anyMatch(values::contains);
    }
}
