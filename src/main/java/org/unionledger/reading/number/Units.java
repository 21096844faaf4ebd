package org.unionledger.reading.number;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The measure words of the genre, from {@code reading/units.tsv}. */
final class Units {

    private static final List<Entry> ALL = read();
    private static final Map<String, Unit> BY_WORD =
            ALL.stream().map(Entry::unit).collect(Collectors.toMap(Unit::word, Function.identity()));

    /** Any measure word where it is not the beginning of another word, as behind 两, 十 or XX. */
    static final String CAREFUL = any(Entry::pattern);

    /** Any measure word, as behind Arabic figures. */
    static final String ANY = any(entry -> Pattern.quote(entry.unit().word()));

    private Units() {}

    static Optional<Unit> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** Longer ones first. */
    private static String any(Function<Entry, String> pattern) {
        return ALL.stream()
                .sorted(Comparator.comparingInt(
                                (Entry entry) -> entry.unit().word().length())
                        .reversed())
                .map(pattern)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static List<Entry> read() {
        return Rows.of("units.tsv").stream().map(Entry::of).toList();
    }

    private record Entry(Unit unit, String notBefore) {

        static Entry of(String[] cells) {
            return new Entry(new Unit(cells[0], Measure.valueOf(cells[1])), cells[2]);
        }

        String pattern() {
            return Pattern.quote(unit.word()) + (notBefore.isEmpty() ? "" : "(?![" + notBefore + "])");
        }
    }
}
