package org.unionledger.ledger.declaration;

import java.util.Arrays;
import java.util.List;

/** The words of a field that takes several of its choices, each once and in the order of the choices; never empty. */
public record Chosen(List<String> words) {

    /** Between the words where they are written in one line. */
    public static final String COMMA = "、";

    private static final String SEPARATORS = "[、,，;；|\\n\\r]+";

    public Chosen {
        words = words.stream().distinct().toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Nothing is chosen");
        }
    }

    /** What people separate by 、 , ， ; ； | or a line; blanks around words do not count. */
    public static List<String> wordsIn(String text) {
        return Arrays.stream(text.split(SEPARATORS))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean separates(String word) {
        return !wordsIn(word).equals(List.of(word.strip()));
    }

    @Override
    public String toString() {
        return String.join(COMMA, words);
    }
}
