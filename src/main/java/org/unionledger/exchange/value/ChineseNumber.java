package org.unionledger.exchange.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whole numbers written in Chinese: 一百二十, 十二, 两千零三, 二〇二五. But 两三 is no number: it means two or three. */
final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumber() {}

    /** The value, or null if the text is no such number. */
    static @Nullable BigDecimal parse(String text) {
        String even = text.replace('零', '〇').replace('两', '二');
        if (even.isEmpty() || even.length() > 15) {
            return null;
        }
        if (even.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
            return even.length() == 2 || even.length() == 3 ? null : digits(even);
        }
        return units(even);
    }

    private static BigDecimal digits(String text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value * 10 + DIGITS.indexOf(text.charAt(i));
        }
        return BigDecimal.valueOf(value);
    }

    private static @Nullable BigDecimal units(String text) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = DIGITS.indexOf(c);
            long unit = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                case '万' -> 10_000;
                default -> 0;
            };
            if (value >= 0) {
                digit = value;
            } else if (unit == 10_000) {
                total += (section + Math.max(digit, 0)) * unit;
                section = 0;
                digit = -1;
            } else if (unit > 0) {
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(total + section + Math.max(digit, 0));
    }
}
