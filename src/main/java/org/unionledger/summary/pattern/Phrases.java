package org.unionledger.summary.pattern;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Pieces of pattern that an outline names once and uses often: {@code {than-last-year: member.total, 人}}. */
public final class Phrases {

    static final Pattern CALL = Pattern.compile("([a-z][a-z0-9-]*):([^{}]*)}");

    /** A comma, unless it stands within parentheses. */
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

    private static final int DEEPEST = 8;

    private final Map<String, String> phrases;
    private final int depth;

    public Phrases(Map<String, String> phrases) {
        this(phrases, 0);
    }

    private Phrases(Map<String, String> phrases, int depth) {
        this.phrases = Map.copyOf(phrases);
        this.depth = depth;
    }

    /** The phrases as seen from within a phrase. */
    Phrases within() {
        return new Phrases(phrases, depth + 1);
    }

    /** Reads a call and gives the phrase, each {@code $n} replaced by what the call gives. */
    String expand(Cursor cursor) {
        List<String> call = List.of(cursor.read(CALL, PatternFlaw.PHRASE).split(":", 2));
        String name = call.get(0);
        String phrase = phrases.get(name);
        if (phrase == null) {
            throw cursor.wrong(PatternFlaw.PHRASE, name);
        }
        if (depth == DEEPEST) {
            throw cursor.wrong(PatternFlaw.PHRASE_IN_ITSELF, name);
        }
        String given = call.get(1).substring(0, call.get(1).length() - 1);
        List<String> values = COMMA.splitAsStream(given).map(String::trim).toList();
        String expanded = phrase;
        for (int i = values.size(); i >= 1; i--) {
            expanded = expanded.replace("$" + i, values.get(i - 1));
        }
        if (expanded.contains("$")) {
            throw cursor.wrong(PatternFlaw.PHRASE_VALUES, String.valueOf(values.size()));
        }
        return expanded;
    }
}
