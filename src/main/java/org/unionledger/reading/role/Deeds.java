package org.unionledger.reading.role;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The verbs of the genre, with those that say the same, from {@code reading/deeds.tsv}. */
final class Deeds {

    /** A verb in a clause: which deed, and where it begins and ends there. */
    record Found(String deed, int start, int end) {}

    private static final Map<String, String> BY_WORD = read();
    private static final List<String> LONGEST_FIRST = BY_WORD.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private Deeds() {}

    /** The last verb that leaves at least {@code least} characters of the clause behind it. */
    static Optional<Found> last(String clause, int least) {
        for (int end = clause.length() - least; end > 0; end--) {
            for (String word : LONGEST_FIRST) {
                if (word.length() <= end && clause.startsWith(word, end - word.length())) {
                    return Optional.of(new Found(Objects.requireNonNull(BY_WORD.get(word)), end - word.length(), end));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> read() {
        try (InputStream file = Objects.requireNonNull(Deeds.class.getResourceAsStream("/reading/deeds.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<String, String> words = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> Arrays.stream(cells[1].split(" ")).forEach(word -> words.put(word, cells[0])));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
