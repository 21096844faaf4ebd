package org.unionledger.exchange;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One column that a book can take from a file.
 *
 * @param key      names the value in {@link ImportRow}
 * @param label    the column's name in our own template, in Chinese; also what problems call it
 * @param aliases  other names it goes by in people's files; spaces, brackets and units in a head are evened out first
 * @param required a file without it cannot be matched, and a row without it is refused unless it may be blank
 * @param choices  for {@link ColumnKind#CHOICE}: the values and their synonyms; empty when any text is taken
 * @param pattern  what its cells look like (upper-cased, without blanks), so that the column is found even under a
 *                 name nobody thought of; null when its cells look like nothing in particular
 * @param blankAllowed whether the book itself judges rows without it, although the column is required
 * @param incidental whether many books take it, so that it does not speak for any of them
 */
public record ImportColumn(
        String key,
        String label,
        List<String> aliases,
        ColumnKind kind,
        boolean required,
        List<Choice> choices,
        @Nullable Pattern pattern,
        boolean blankAllowed,
        boolean incidental) {

    /** A value of a choice and the other words people write for it. */
    public record Choice(String value, List<String> synonyms) {}

    public ImportColumn(
            String key, String label, List<String> aliases, ColumnKind kind, boolean required, List<Choice> choices) {
        this(key, label, aliases, kind, required, choices, null, false, false);
    }

    public static ImportColumn of(String key, ColumnKind kind, String label, String... aliases) {
        return new ImportColumn(key, label, List.of(aliases), kind, false, List.of());
    }

    public ImportColumn mandatory() {
        return new ImportColumn(key, label, aliases, kind, true, choices, pattern, blankAllowed, incidental);
    }

    public ImportColumn mayBeBlank() {
        return new ImportColumn(key, label, aliases, kind, required, choices, pattern, true, incidental);
    }

    /** Such as {@code looksLike("[0-9]{17}[0-9X]")} for an identity number. */
    public ImportColumn looksLike(String regex) {
        return new ImportColumn(
                key, label, aliases, kind, required, choices, Pattern.compile(regex), blankAllowed, incidental);
    }

    public ImportColumn choosing(List<Choice> values) {
        return new ImportColumn(key, label, aliases, kind, required, values, pattern, blankAllowed, incidental);
    }

    public ImportColumn ofManyBooks() {
        return new ImportColumn(key, label, aliases, kind, required, choices, pattern, blankAllowed, true);
    }
}
