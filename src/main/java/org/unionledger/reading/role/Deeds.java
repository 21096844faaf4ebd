package org.unionledger.reading.role;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.unionledger.reading.number.Rows;

/** The verbs of the genre, with those that say the same, from {@code reading/deeds.tsv}. */
final class Deeds {

    /** A verb in a clause: which deed, and where it begins and ends there. */
    record Found(String deed, int start, int end) {}

    private static final Map<String, String> BY_WORD = read();
    private static final int LONGEST =
            BY_WORD.keySet().stream().mapToInt(String::length).max().orElseThrow();

    private Deeds() {}

    /** The last verb that leaves at least {@code least} characters of the clause behind it. */
    static Optional<Found> last(String clause, int least) {
        for (int end = clause.length() - least; end > 0; end--) {
            for (int length = Math.min(LONGEST, end); length > 0; length--) {
                String deed = BY_WORD.get(clause.substring(end - length, end));
                if (deed != null) {
                    return Optional.of(new Found(deed, end - length, end));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        Rows.of("deeds.tsv")
                .forEach(cells -> Arrays.stream(cells[1].split(" ")).forEach(word -> words.put(word, cells[0])));
        return words;
    }
}
