package org.unionledger.ledger.maker;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Several words in one input, separated as people do it. */
final class WrittenWords {

    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/\\s]+");

    private WrittenWords() {}

    static List<String> of(String written) {
        return Arrays.stream(BETWEEN.split(written.strip()))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    static String together(List<String> words) {
        return String.join("、", words);
    }
}
