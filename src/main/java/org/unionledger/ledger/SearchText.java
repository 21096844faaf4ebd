package org.unionledger.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.Values;

/**
 * What an entry is found by: the words of its open fields, evened out. Most Chinese words have two characters, too short
 * for an index of three; hence each two neighbouring characters make one number of the index.
 */
record SearchText(String text) {

    static SearchText of(Declaration declaration, Values values, @Nullable EntryNumber number) {
        Stream<String> words =
                declaration.fields().stream().filter(SearchText::isSearched).map(field -> values.written(field.key()));
        String numbered = number == null ? "" : declaration.numbered(number.year(), number.number());
        return new SearchText(Stream.concat(words, Stream.of(numbered))
                .map(Evened::name)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    private static boolean isSearched(Field field) {
        return field.kind().isOpen() && field.kind().isEntered() && field.kind() != FieldKind.DATE;
    }

    /** The words of a question, all of which an entry must have. */
    static List<SearchText> wordsOf(String question) {
        return Arrays.stream(question.strip().split("[\\s\\p{Z}]+"))
                .map(Evened::name)
                .filter(word -> !word.isEmpty())
                .map(SearchText::new)
                .toList();
    }

    /** Each two neighbouring characters within a line, without repetition; none for a single character. */
    Integer[] grams() {
        return pairs().stream().sorted().distinct().toArray(Integer[]::new);
    }

    /** The same in the order of the text, with repetitions. */
    List<Integer> pairs() {
        return text.lines().flatMapToInt(SearchText::gramsOfLine).boxed().toList();
    }

    private static IntStream gramsOfLine(String line) {
        return IntStream.range(1, line.length()).map(i -> line.charAt(i - 1) << Character.SIZE | line.charAt(i));
    }

    /** One number that stands for a choice field having a word, so that rare words are found as fast as frequent ones. */
    static int mark(String field, String word) {
        return (field + "=" + word).hashCode();
    }

    /** Everything an entry is indexed by: its text and the words of its choice fields. */
    Integer[] marks(Declaration declaration, Values values) {
        Stream<Integer> chosen = declaration.chosen().stream()
                .map(Field::key)
                .flatMap(key -> values.words(key).stream().map(word -> mark(key, word)));
        return Stream.concat(Arrays.stream(grams()), chosen).distinct().toArray(Integer[]::new);
    }

    /** The text as a pattern of SQL's {@code like} that finds it anywhere. */
    String pattern() {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
