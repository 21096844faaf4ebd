package org.unionledger.archive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A word somebody looks for, in every way it may be meant: as it stands, as whole pinyin (gongzuozongjie), or as first letters
 * (gzzj, three at least).
 *
 * @param ways any of which will do; never empty
 */
public record Sought(List<Way> ways) {

    /** In which of the three forms of {@link Indexed}; the name is the column. */
    public enum Form {
        WORDS,
        SOUNDS,
        INITIALS
    }

    /**
     * One way to mean it.
     *
     * @param text  as it stands in that form
     * @param marks what a paper that has it is marked with; empty for what no index helps to find
     * @param exact whether whatever has the marks has the text
     */
    public record Way(Form form, String text, Integer[] marks, boolean exact) {

        /** The text as a pattern of SQL's {@code like} that finds it anywhere. */
        public String pattern() {
            return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }

    private static final int FEWEST_INITIALS = 3;
    private static final int MOST_WORDS = 8;
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    /** The words of a question, all of which a paper must have; none for a blank one. */
    public static List<Sought> of(String question) {
        return Arrays.stream(Folded.of(question).split("[\\s\\p{Z}]+"))
                .map(Plain::line)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(Sought::word)
                .toList();
    }

    private static Sought word(String word) {
        List<Way> ways = new ArrayList<>();
        ways.add(way(Form.WORDS, word, word.length() == 1 ? Indexed.singles(word) : Indexed.pairs(word), 2));
        if (LETTERS.matcher(word).matches()) {
            Syllables.readings(word).forEach(reading -> ways.add(way(Form.SOUNDS, reading, Indexed.pairs(reading), 2)));
            if (word.length() >= FEWEST_INITIALS) {
                ways.add(way(Form.INITIALS, word, Indexed.triples(word), FEWEST_INITIALS));
            }
        }
        return new Sought(ways);
    }

    private static Way way(Form form, String text, IntStream marks, int exactUpTo) {
        Integer[] distinct = marks.distinct().boxed().toArray(Integer[]::new);
        return new Way(form, text, distinct, distinct.length > 0 && text.length() <= exactUpTo);
    }
}
