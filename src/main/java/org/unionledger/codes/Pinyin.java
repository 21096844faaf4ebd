package org.unionledger.codes;

import com.ibm.icu.text.Transliterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 拼音首字母: the first letters by which people find a name (青山街道 by {@code qsjd}). Lower case, letters and digits only. */
public final class Pinyin {

    private static final Pattern SYLLABLE = Pattern.compile("[^a-z0-9]+");

    /** Reads names of persons and places: 曾 as zeng, 重庆 as chong qing. Slow (0.2 ms a name), hence each character once. */
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

    private static final Transliterator WORDS = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** How a character is read may depend on whether it is the first, and of these on the next one: 重庆, 长孙. */
    static final String READ_WITH_THE_NEXT = "令万澹长藏重秘";

    /** Any character that is always read the same, to stand before one that is not the first. */
    private static final String FIRST = "一";

    private static final ConcurrentMap<String, String> INITIALS = new ConcurrentHashMap<>();

    private static final ConcurrentMap<Integer, String> SURNAMES = new ConcurrentHashMap<>();
    private static final ConcurrentMap<Integer, String> GIVEN_NAMES = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** Of a union, an employer or a place. Latin words and numbers in it are kept whole. */
    public static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        StringBuilder chinese = new StringBuilder();
        for (int point : Evened.name(name).codePoints().toArray()) {
            if (Character.isIdeographic(point)) {
                chinese.appendCodePoint(point);
            } else {
                letters.append(read(chinese))
                        .append(SYLLABLE.matcher(Character.toString(point)).replaceAll(""));
                chinese.setLength(0);
            }
        }
        return letters.append(read(chinese)).toString();
    }

    private static String read(StringBuilder chinese) {
        int[] points = chinese.codePoints().toArray();
        StringBuilder letters = new StringBuilder();
        for (int place = 0; place < points.length; place++) {
            StringBuilder context = new StringBuilder(place == 0 ? "" : FIRST).appendCodePoint(points[place]);
            if (place + 1 < points.length && READ_WITH_THE_NEXT.indexOf(points[place]) >= 0) {
                context.appendCodePoint(points[place + 1]);
            }
            letters.append(initial(context.toString(), place == 0 ? 0 : 1));
        }
        return letters.toString();
    }

    /** Of the syllable at that place; empty where a character has no reading. */
    private static String initial(String context, int place) {
        return INITIALS.computeIfAbsent(
                context,
                unread -> SYLLABLE.splitAsStream(NAMES.transliterate(unread))
                        .filter(syllable -> !syllable.isEmpty())
                        .skip(place)
                        .map(syllable -> syllable.substring(0, 1))
                        .findFirst()
                        .orElse(""));
    }

    /** Of a person: the first character is read as a surname. Fast enough for a roster of a hundred thousand. */
    public static String initialsOfPerson(String name) {
        StringBuilder letters = new StringBuilder();
        syllablesOfPerson(name)
                .filter(syllable -> !syllable.isEmpty())
                .forEach(syllable -> letters.append(syllable.charAt(0)));
        return letters.toString();
    }

    /** By which persons are put in order: their names as they are read, syllable by syllable, such as {@code zhang san}. */
    public static String orderOfPerson(String name) {
        return syllablesOfPerson(name).collect(Collectors.joining(" "));
    }

    /** The same of what stands behind the first character of a name: so it is part of the name's order. */
    public static String orderOfGivenName(String given) {
        return Evened.name(given)
                .codePoints()
                .mapToObj(point -> syllable(GIVEN_NAMES, WORDS, point))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> syllablesOfPerson(String name) {
        int[] points = Evened.name(name).codePoints().toArray();
        return IntStream.range(0, points.length)
                .mapToObj(place -> place == 0
                        ? syllable(SURNAMES, NAMES, points[place])
                        : syllable(GIVEN_NAMES, WORDS, points[place]));
    }

    private static String syllable(ConcurrentMap<Integer, String> known, Transliterator reading, int point) {
        return known.computeIfAbsent(
                point,
                unread -> SYLLABLE.matcher(reading.transliterate(Character.toString(unread)))
                        .replaceAll(""));
    }
}
