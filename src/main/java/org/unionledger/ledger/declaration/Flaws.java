package org.unionledger.ledger.declaration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong while a declaration is read, so that its writer sees all of it at once. */
final class Flaws {

    private final List<Flaw> found = new ArrayList<>();

    void add(String where, Mistake mistake, Object... arguments) {
        found.add(Flaw.of(where, mistake, arguments));
    }

    /** The text if it is there; else a flaw, and an empty text to go on with. */
    String needed(String where, @Nullable String text) {
        if (text == null || text.isBlank()) {
            add(where, Mistake.MISSING);
            return "";
        }
        return text.strip();
    }

    /** As {@link #needed}, for the keys by which a declaration and its fields are named in addresses and the database. */
    String key(String where, @Nullable String text) {
        String key = needed(where, text);
        if (!key.isEmpty() && !key.matches("[a-z][a-z0-9_]{0,29}")) {
            add(where, Mistake.KEY, key);
        }
        return key;
    }

    void refuse(String ledger) {
        if (!found.isEmpty()) {
            throw new DeclarationRefused(ledger, found);
        }
    }
}
