package org.unionledger.archive.search;

import com.ibm.icu.text.Transliterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A text as it is compared: lower case, half-width, simplified. One character stands for one, so that every place found in it
 * is a place of the text itself.
 */
final class Folded {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final ConcurrentMap<Character, Character> KNOWN = new ConcurrentHashMap<>();

    private static final char FULL_WIDTH_FROM = '！';
    private static final char FULL_WIDTH_TO = '～';
    private static final int FULL_WIDTH = '！' - '!';

    private Folded() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            folded.append(one(text.charAt(place)));
        }
        return folded.toString();
    }

    private static char one(char character) {
        if (character < 128) {
            return Character.toLowerCase(character);
        }
        if (character >= FULL_WIDTH_FROM && character <= FULL_WIDTH_TO) {
            return Character.toLowerCase((char) (character - FULL_WIDTH));
        }
        return isChinese(character) ? KNOWN.computeIfAbsent(character, Folded::simplified) : character;
    }

    private static char simplified(char character) {
        String simple = SIMPLIFIED.transliterate(String.valueOf(character));
        return simple.length() == 1 ? simple.charAt(0) : character;
    }

    static boolean isChinese(char character) {
        return character >= '\u4e00' && character <= '\u9fff';
    }
}
