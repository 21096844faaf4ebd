package org.unionledger.summary;

/** Chinese ordinals of headings and enumerations: 一, 二 … 九十九. */
public final class Ordinals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final char TEN = '十';

    private Ordinals() {}

    /** @param number from 1 to 99 */
    public static String chinese(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("Not from 1 to 99: " + number);
        }
        StringBuilder text = new StringBuilder();
        int tens = number / 10;
        if (tens > 1) {
            text.append(DIGITS.charAt(tens));
        }
        if (tens > 0) {
            text.append(TEN);
        }
        return number % 10 == 0
                ? text.toString()
                : text.append(DIGITS.charAt(number % 10)).toString();
    }

    /** The number of a heading: 一、 then （一）, 1. and （1） on the levels below (DOC-07). */
    public static String heading(int level, int number) {
        return switch (level) {
            case 1 -> chinese(number) + "、";
            case 2 -> "（" + chinese(number) + "）";
            case 3 -> number + ".";
            case 4 -> "（" + number + "）";
            default -> throw new IllegalArgumentException("Headings have four levels, not " + level);
        };
    }
}
