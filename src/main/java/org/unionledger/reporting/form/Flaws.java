package org.unionledger.reporting.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong while a form is read, so that its writer sees all of it at once. */
final class Flaws {

    private final List<String> found = new ArrayList<>();

    void add(String where, String problem) {
        found.add(where + ": " + problem);
    }

    /** The text if it is there; else a flaw, and an empty text to go on with. */
    String needed(String where, @Nullable String text) {
        if (text == null || text.isBlank()) {
            add(where, "must be given");
            return "";
        }
        return text.strip();
    }

    /** As {@link #needed}, for the words by which forms and rows are named. */
    String key(String where, @Nullable String text) {
        String key = needed(where, text);
        if (!key.isEmpty() && !key.matches("[a-z][a-z0-9_]{0,29}")) {
            add(where, "must be lower-case letters, digits and _ (at most 30, a letter first): " + key);
        }
        return key;
    }

    void refuse(String form) {
        if (!found.isEmpty()) {
            throw new FormRefused(form, found);
        }
    }
}
