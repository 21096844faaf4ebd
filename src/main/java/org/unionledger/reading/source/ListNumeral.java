package org.unionledger.reading.source;

import java.util.Locale;

/** A number as a Word list writes it, by the name that Word gives to the way of writing (ST_NumberFormat). */
final class ListNumeral {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int LETTERS = 26;
    private static final int CIRCLED = 20;

    private ListNumeral() {}

    /** @param number from 1; digits for ways of writing that are not known */
    static String of(String format, int number) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital" -> chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= CIRCLED ? String.valueOf((char) ('①' + number - 1)) : "" + number;
            case "upperLetter" -> letter(number);
            case "lowerLetter" -> letter(number).toLowerCase(Locale.ROOT);
            case "none" -> "";
            default -> "" + number;
        };
    }

    /** 一 to 九十九, as headings are numbered; beyond, digits. */
    private static String chinese(int number) {
        if (number >= HUNDRED) {
            return "" + number;
        }
        String tens = number < TEN ? "" : number < 2 * TEN ? "十" : DIGITS.charAt(number / TEN) + "十";
        return tens + (number % TEN == 0 ? "" : DIGITS.charAt(number % TEN));
    }

    private static String letter(int number) {
        return String.valueOf((char) ('A' + (number - 1) % LETTERS));
    }
}
