package org.unionledger.exchange.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which number formats show a number as a date, and which date that is. */
public final class DayFormats {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** 1 January 1950 to 31 December 2099: what a number may be that nobody formatted as a date. */
    private static final int FIRST_PLAUSIBLE = 18_264;

    private static final int LAST_PLAUSIBLE = 73_050;

    private DayFormats() {}

    /** Formats that need no definition in the file, the Chinese ones included (ECMA-376 18.8.30). */
    static boolean isDay(int builtin) {
        return (builtin >= 14 && builtin <= 17)
                || builtin == 22
                || (builtin >= 27 && builtin <= 31)
                || builtin == 36
                || (builtin >= 50 && builtin <= 54)
                || builtin == 57
                || builtin == 58;
    }

    static boolean isDay(String format) {
        String letters =
                QUOTED.matcher(format.toLowerCase(java.util.Locale.ROOT)).replaceAll("");
        String first = letters.split(";", 2)[0];
        return first.indexOf('y') >= 0 || first.indexOf('d') >= 0 || first.contains("e年") || first.matches(".*m+月.*");
    }

    /** The day of an Excel day number, any time of day cut off; null outside years 1900 to 9999. */
    static @Nullable LocalDate day(BigDecimal number, boolean since1904) {
        long days = number.setScale(0, RoundingMode.FLOOR).longValue();
        if (days < 1 || days > 2_958_465) {
            return null;
        }
        return (since1904 ? EPOCH_1904 : EPOCH_1900).plusDays(days);
    }

    /** The day that a bare number means in a column of dates; null when it is no plausible day number. */
    public static @Nullable LocalDate plausibleDay(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(FIRST_PLAUSIBLE)) < 0
                        || number.compareTo(BigDecimal.valueOf(LAST_PLAUSIBLE)) > 0
                ? null
                : day(number, false);
    }
}
