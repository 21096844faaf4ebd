package org.unionledger.archive.search;

import java.util.stream.IntStream;

/**
 * What a paper is found by, in three forms of one length: its words, their sounds, and the first letters of these. A line is
 * never found together with the next.
 *
 * @param words    folded
 * @param sounds   a sign for each Chinese character, see {@link Syllables}
 * @param initials a letter for each Chinese character
 */
public record Indexed(String words, String sounds, String initials) {

    private static final int OF_INITIALS = 0xF000 << Character.SIZE;
    private static final int LETTERS = 26;

    /** @param lines such as title, number and text */
    public static Indexed of(String... lines) {
        return inPlace(Plain.lines(lines));
    }

    /** Of a text as it stands: places in the forms are places of the text. */
    static Indexed inPlace(String text) {
        String words = Folded.of(text);
        StringBuilder sounds = new StringBuilder(words.length());
        StringBuilder initials = new StringBuilder(words.length());
        for (int place = 0; place < words.length(); place++) {
            char sound = Syllables.sound(words.charAt(place));
            sounds.append(sound);
            initials.append(Syllables.isSound(sound) ? Syllables.initial(sound) : sound);
        }
        return new Indexed(words, sounds.toString(), initials.toString());
    }

    /**
     * Numbers for an index: each Chinese character, each two neighbouring characters and syllables, each three neighbouring
     * first letters; without repetition.
     */
    public Integer[] marks() {
        IntStream own = IntStream.concat(singles(words), pairs(words));
        IntStream read = IntStream.concat(soundPairs(), initialTriples());
        return IntStream.concat(own, read).sorted().distinct().boxed().toArray(Integer[]::new);
    }

    static IntStream singles(String text) {
        return text.chars().filter(character -> Folded.isChinese((char) character));
    }

    static IntStream pairs(String text) {
        return IntStream.range(1, text.length())
                .filter(end -> text.charAt(end - 1) != '\n' && text.charAt(end) != '\n')
                .map(end -> text.charAt(end - 1) << Character.SIZE | text.charAt(end));
    }

    private IntStream soundPairs() {
        return IntStream.range(1, sounds.length())
                .filter(end -> Syllables.isSound(sounds.charAt(end - 1)) && Syllables.isSound(sounds.charAt(end)))
                .map(end -> sounds.charAt(end - 1) << Character.SIZE | sounds.charAt(end));
    }

    private IntStream initialTriples() {
        return IntStream.range(2, sounds.length())
                .filter(end ->
                        IntStream.rangeClosed(end - 2, end).allMatch(place -> Syllables.isSound(sounds.charAt(place))))
                .map(end -> triple(initials, end));
    }

    static IntStream triples(String letters) {
        return IntStream.range(2, letters.length()).map(end -> triple(letters, end));
    }

    private static int triple(String letters, int end) {
        int code = 0;
        for (int place = end - 2; place <= end; place++) {
            code = code * LETTERS + letters.charAt(place) - 'a';
        }
        return OF_INITIALS | code;
    }
}
