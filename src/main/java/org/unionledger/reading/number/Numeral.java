package org.unionledger.reading.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;

/** A written number, Arabic or Chinese or both (3.2万, 一百二十, 壹仟, 二〇二三), and its value. */
final class Numeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Character> OTHER_DIGITS = Map.ofEntries(
            Map.entry('〇', '零'),
            Map.entry('○', '零'),
            Map.entry('两', '二'),
            Map.entry('壹', '一'),
            Map.entry('贰', '二'),
            Map.entry('叁', '三'),
            Map.entry('肆', '四'),
            Map.entry('伍', '五'),
            Map.entry('陆', '六'),
            Map.entry('柒', '七'),
            Map.entry('捌', '八'),
            Map.entry('玖', '九'),
            Map.entry('拾', '十'),
            Map.entry('佰', '百'),
            Map.entry('仟', '千'));
    private static final Map<Character, Integer> POWERS = Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);

    private Numeral() {}

    /** The value of a number without words of approximation. */
    static BigDecimal value(String written) {
        String digits = written.replace(",", "").replace(" ", "");
        int tail = digits.length();
        while (tail > 0 && POWERS.containsKey(plain(digits.charAt(tail - 1)))) {
            tail--;
        }
        if (tail > 0 && isArabic(digits.substring(0, tail))) {
            return multiplied(new BigDecimal(digits.substring(0, tail)), digits.substring(tail));
        }
        return arabicWithin(digits) ? mixed(digits) : chinese(digits);
    }

    private static boolean isArabic(String digits) {
        return digits.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    private static boolean arabicWithin(String digits) {
        return digits.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static BigDecimal multiplied(BigDecimal number, String powers) {
        BigDecimal product = number;
        for (char power : powers.toCharArray()) {
            product = product.scaleByPowerOfTen(Objects.requireNonNull(POWERS.get(plain(power))));
        }
        return even(product);
    }

    /** 1万2千, 3亿5000万: one stretch after the other. */
    private static BigDecimal mixed(String digits) {
        BigDecimal sum = BigDecimal.ZERO;
        int from = 0;
        for (int i = 1; i <= digits.length(); i++) {
            boolean ends = i == digits.length()
                    || POWERS.containsKey(plain(digits.charAt(i - 1))) && !POWERS.containsKey(plain(digits.charAt(i)));
            if (ends) {
                sum = sum.add(value(digits.substring(from, i)));
                from = i;
            }
        }
        return even(sum);
    }

    private static BigDecimal chinese(String digits) {
        int point = digits.indexOf('点');
        if (point > 0) {
            int end = point + 1;
            while (end < digits.length() && digit(digits.charAt(end)) >= 0) {
                end++;
            }
            BigDecimal number = chinese(digits.substring(0, point))
                    .add(new BigDecimal("0." + row(digits.substring(point + 1, end))));
            return multiplied(number, digits.substring(end));
        }
        boolean onlyDigits = digits.chars().allMatch(c -> digit((char) c) >= 0);
        return new BigDecimal(onlyDigits ? row(digits) : String.valueOf(counted(digits)));
    }

    private static String row(String digits) {
        StringBuilder row = new StringBuilder();
        digits.chars().forEach(c -> row.append(digit((char) c)));
        return row.toString();
    }

    /** 一千二百三十四万五千: digits weighed by what follows them. */
    private static long counted(String digits) {
        long whole = 0;
        long part = 0;
        long last = 0;
        int lastPower = 0;
        for (char c : digits.toCharArray()) {
            Integer power = POWERS.get(plain(c));
            if (power == null) {
                last = digit(c);
                lastPower = last == 0 ? 1 : lastPower;
            } else if (power >= 4) {
                whole = (whole + part + last) * pow(power);
                part = 0;
                last = 0;
                lastPower = power;
            } else {
                part += (last == 0 ? 1 : last) * pow(power);
                last = 0;
                lastPower = power;
            }
        }
        // 一百二, 三万五: a last digit without its weight has the next lower one.
        boolean short_ = last > 0 && lastPower > 1 && POWERS.containsKey(plain(digits.charAt(digits.length() - 2)));
        return whole + part + (short_ ? last * pow(lastPower - 1) : last);
    }

    private static long pow(int power) {
        return (long) Math.pow(10, power);
    }

    private static int digit(char c) {
        return DIGITS.indexOf(plain(c));
    }

    private static char plain(char c) {
        return OTHER_DIGITS.getOrDefault(c, c);
    }

    private static BigDecimal even(BigDecimal number) {
        BigDecimal stripped = number.round(MathContext.DECIMAL64).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
