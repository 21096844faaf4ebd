package org.unionledger.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Random;

/** How one page writes its numbers: in one style throughout, as its writer does. */
final class Numerals {

    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final int year;
    private final int style;
    private final int decimals;
    private final boolean inWan;

    Numerals(int year, boolean plain, Random random) {
        this.year = year;
        this.style = plain ? 0 : random.nextInt(20);
        int digits = random.nextInt(10);
        this.decimals = digits < 6 ? 1 : digits < 9 ? 2 : 0;
        this.inWan = random.nextBoolean();
    }

    /** @param form %, ¥, 元, 万, 日, 周, :一, :两, or nothing for a count */
    String write(double value, String form) {
        switch (form) {
            case "%":
                return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP) + "%";
            case "¥":
                return (inWan ? wan(value) : counted(value)) + "元";
            case "万":
                return wan(value);
            case "元":
                return value == Math.rint(value) ? digits(value) : plain(value);
            case "日":
                LocalDate day = day(value);
                return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case "周":
                return day(value).getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.CHINA);
            case ":一":
                return chinese((int) value);
            case ":两":
                return value == 2 ? "两" : chinese((int) value);
            default:
                return counted(value);
        }
    }

    private LocalDate day(double value) {
        return LocalDate.of(year, 1, 1).plusDays((long) value);
    }

    private static String wan(double value) {
        return plain(value / 10_000) + "万";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private String counted(double value) {
        return style < 3 && style > 0 && value < 1_000 ? chinese((int) value) : digits(value);
    }

    private String digits(double value) {
        String digits = String.valueOf((long) value);
        if (style == 3 || style == 4) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        if (style == 5) {
            return digits.chars()
                    .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                    .reduce("", String::concat);
        }
        return style == 6 ? " " + digits + " " : digits;
    }

    private static String chinese(int value) {
        if (value < 10) {
            return DIGITS[value];
        }
        if (value < 20) {
            return "十" + (value == 10 ? "" : DIGITS[value - 10]);
        }
        if (value < 100) {
            return DIGITS[value / 10] + "十" + (value % 10 == 0 ? "" : DIGITS[value % 10]);
        }
        int rest = value % 100;
        String hundreds = DIGITS[value / 100] + "百";
        if (rest == 0) {
            return hundreds;
        }
        return hundreds + (rest < 10 ? "零" + DIGITS[rest] : (rest < 20 ? "一" : "") + chinese(rest));
    }
}
