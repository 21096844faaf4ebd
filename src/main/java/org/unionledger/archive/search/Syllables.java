package org.unionledger.archive.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.io.ClassPathResource;

/**
 * How Chinese is read, without tones. Each syllable is one character of Unicode's private use, by its place in
 * {@code archive/syllables.txt}: what is kept in the database hangs on that order, so that syllables are only ever added at
 * the end. Every character has one reading here, the usual one.
 */
final class Syllables {

    static final char FIRST = '\ue000';
    private static final char UNREAD = '\uf8ff';
    private static final int LONGEST = 6;
    private static final int MOST_READINGS = 4;

    private static final Transliterator READ = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final List<String> ALL = read();
    private static final Map<String, Character> SIGNS = signs();
    private static final ConcurrentMap<Character, Character> KNOWN = new ConcurrentHashMap<>();

    private Syllables() {}

    private static List<String> read() {
        try {
            return List.of(new ClassPathResource("archive/syllables.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Character> signs() {
        Map<String, Character> signs = new HashMap<>();
        ALL.forEach(syllable -> signs.put(syllable, (char) (FIRST + signs.size())));
        return signs;
    }

    /** The sign of a character's syllable; the character itself where it is not Chinese. */
    static char sound(char character) {
        return Folded.isChinese(character) ? KNOWN.computeIfAbsent(character, Syllables::sign) : character;
    }

    private static char sign(char character) {
        String syllable = READ.transliterate(String.valueOf(character)).replaceAll("[^a-z]", "");
        return SIGNS.getOrDefault(syllable, UNREAD);
    }

    static boolean isSound(char sign) {
        return sign >= FIRST && sign < FIRST + ALL.size();
    }

    /** The first letter of a syllable. */
    static char initial(char sound) {
        return ALL.get(sound - FIRST).charAt(0);
    }

    /**
     * The ways to read letters as two syllables or more, as signs, the one with the longest syllables first; ü is typed as v or
     * u. Empty when they cannot be read so.
     */
    static List<String> readings(String letters) {
        List<String> found = new ArrayList<>();
        collect(letters.replace('v', 'u'), "", found);
        return found.stream().filter(reading -> reading.length() > 1).toList();
    }

    private static void collect(String rest, String before, List<String> found) {
        if (rest.isEmpty()) {
            found.add(before);
            return;
        }
        for (int length = Math.min(LONGEST, rest.length()); length > 0 && found.size() < MOST_READINGS; length--) {
            Character sign = SIGNS.get(rest.substring(0, length));
            if (sign != null) {
                collect(rest.substring(length), before + sign, found);
            }
        }
    }
}
