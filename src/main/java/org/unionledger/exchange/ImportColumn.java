package org.unionledger.exchange;

import java.util.List;

/**
 * One column that a book can take from a file.
 *
 * @param key      names the value in {@link ImportRow}
 * @param label    the column's name in our own template, in Chinese; also what problems call it
 * @param aliases  other names it goes by in people's files; spaces, brackets and units in a head are evened out first
 * @param required a row without it is refused, and a file without it cannot be matched
 * @param choices  for {@link ColumnKind#CHOICE}: the values and their synonyms; empty when any text is taken
 */
public record ImportColumn(
        String key, String label, List<String> aliases, ColumnKind kind, boolean required, List<Choice> choices) {

    /** A value of a choice and the other words people write for it. */
    public record Choice(String value, List<String> synonyms) {}

    public static ImportColumn of(String key, ColumnKind kind, String label, String... aliases) {
        return new ImportColumn(key, label, List.of(aliases), kind, false, List.of());
    }

    public ImportColumn mandatory() {
        return new ImportColumn(key, label, aliases, kind, true, choices);
    }
}
