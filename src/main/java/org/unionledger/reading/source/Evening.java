package org.unionledger.reading.source;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Evens what the same text is written with: full-width signs, traditional characters, pinyin behind a word, invisible
 * characters, words set in spaced characters. Nothing that could be a figure is taken away.
 */
final class Evening {

    /** Pinyin in brackets behind a word: 职工(zhí gōng). Latin letters with at least one tone or two syllables. */
    private static final Pattern PINYIN = Pattern.compile("(?<=\\p{IsHan})[(（](?=[^)）]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü ])"
            + "[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü'’ ]{2,60}[)）]");

    /** Characters set apart by a blank each: 工 作 总 结. */
    private static final Pattern SPACED = Pattern.compile("(?:\\p{IsHan}[ \\u3000]){2,}\\p{IsHan}(?![\\p{IsHan}])");

    /** The same with the digits of a year among them: 工 会 2 0 2 3 年 总 结. */
    private static final Pattern SPACED_YEAR = Pattern.compile(
            "(?:\\p{IsHan}[ \\u3000]){2,}(?:\\d[ \\u3000]){4}(?:\\p{IsHan}[ \\u3000])*\\p{IsHan}(?!\\p{IsHan})");

    /** A blank that fell between the digits of one number: 3 1条. */
    private static final Pattern TORN = Pattern.compile("(?<=\\p{IsHan}\\d{1,3}) (?=\\d{1,3}\\p{IsHan})");

    /** The same between the parts of a date or of a place in an order: 2024 年 4 月 3 日, 第 2 届. */
    private static final Pattern SPACED_DATE = Pattern.compile(
            "(?<!\\d)(?:(?:19|20)\\d{2} 年(?: ?度)?(?: ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?)?|\\d{1,2} ?月 ?\\d{1,2} ?日|\\d{1,2} 月(?:份|底|初)?"
                    + "|第 \\d{1,3} ?[届次期批名篇季]|第\\d{1,3} [届次期批名篇季])");

    private final SourceText text;
    private final boolean[] dropped;

    private Evening(SourceText text) {
        this.text = text;
        this.dropped = new boolean[text.clean().length()];
    }

    static SourceText of(SourceText text) {
        return new Evening(text).evened();
    }

    private SourceText evened() {
        drop(PINYIN);
        drop(TORN);
        dropBlanks();
        Map<Character, Character> simple = simplified(text.clean());
        SourceText.Writer writer = new SourceText.Writer(text.original());
        for (int i = 0; i < dropped.length; i++) {
            char c = text.clean().charAt(i);
            if (!dropped[i] && !invisible(c)) {
                writer.put(narrow(simple.getOrDefault(c, c)), c, text.start(i), text.end(i + 1));
            }
        }
        return writer.done();
    }

    private void drop(Pattern pattern) {
        Matcher found = pattern.matcher(text.clean());
        while (found.find()) {
            java.util.Arrays.fill(dropped, found.start(), found.end(), true);
        }
    }

    private void dropBlanks() {
        dropBlanks(SPACED);
        dropBlanks(SPACED_YEAR);
        dropBlanks(SPACED_DATE);
    }

    private void dropBlanks(Pattern words) {
        Matcher spaced = words.matcher(text.clean());
        while (spaced.find()) {
            for (int i = spaced.start(); i < spaced.end(); i++) {
                dropped[i] |= text.clean().charAt(i) == ' ' || text.clean().charAt(i) == '\u3000';
            }
        }
    }

    private static boolean invisible(char c) {
        return c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\ufeff' || c == '\u00ad' || c == '\r';
    }

    /** Full-width signs as narrow ones; the blank of the width of a character and the hard one as a blank. */
    private static char narrow(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return switch (c) {
            case '\u3000', '\u00a0' -> ' ';
            case '﹣', '−', '–' -> '-';
            case '∶', '︰' -> ':';
            case '﹪' -> '%';
            case '＂' -> '"';
            case '„', '〝', '「', '『' -> '“';
            case '‟', '〞', '」', '』' -> '”';
            default -> c;
        };
    }

    /** The simplified form of each traditional character of a text; characters that become several are left. */
    private static Map<Character, Character> simplified(String text) {
        String distinct = text.chars()
                .filter(c -> c >= 0x3400 && c <= 0x9fff)
                .distinct()
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining("\n"));
        String[] before = distinct.split("\n");
        String[] after = Simplifying.INSTANCE.transliterate(distinct).split("\n");
        Map<Character, Character> simple = new HashMap<>();
        for (int i = 0; i < before.length && before.length == after.length; i++) {
            if (after[i].length() == 1 && before[i].length() == 1 && !after[i].equals(before[i])) {
                simple.put(before[i].charAt(0), after[i].charAt(0));
            }
        }
        return simple;
    }

    /** Loaded with the first text, as its tables are large. */
    private static final class Simplifying {
        static final Transliterator INSTANCE = Transliterator.getInstance("Hant-Hans");
    }
}
