package org.unionledger.archive.folder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days as papers write them: 2025年3月8日, 二〇二五年三月八日, 2025-03-08, 2025.3.8, 20250308. */
final class PaperDays {

    private static final Pattern FIGURES = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})(?:\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日|[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)|(\\d{2})(\\d{2})(?!\\d))");
    private static final Pattern CHINESE =
            Pattern.compile("([〇○ＯO零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int MOST_BESIDE = 6;

    private PaperDays() {}

    static Optional<LocalDate> first(String text) {
        return days(text).findFirst();
    }

    /** The last line that is a day and little else, such as the day under a signature. */
    static Optional<LocalDate> lastAlone(List<String> lines) {
        return lines.stream()
                .filter(line -> FIGURES.matcher(line)
                                        .replaceAll("")
                                        .replaceAll("\\s", "")
                                        .length()
                                <= MOST_BESIDE
                        || CHINESE.matcher(line)
                                        .replaceAll("")
                                        .replaceAll("\\s", "")
                                        .length()
                                <= MOST_BESIDE)
                .flatMap(line -> first(line).stream())
                .reduce((one, later) -> later);
    }

    private static Stream<LocalDate> days(String text) {
        Stream<LocalDate> figures = FIGURES.matcher(text).results().flatMap(found -> figures(found).stream());
        Stream<LocalDate> chinese = CHINESE.matcher(text).results().flatMap(found -> chinese(found).stream());
        return Stream.concat(figures, chinese);
    }

    private static Optional<LocalDate> figures(MatchResult found) {
        for (int month = 2; month <= 6; month += 2) {
            if (found.group(month) != null) {
                return day(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(month)),
                        Integer.parseInt(found.group(month + 1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> chinese(MatchResult found) {
        int year = 0;
        for (char digit : found.group(1).replaceAll("[○ＯO零]", "〇").toCharArray()) {
            year = year * 10 + DIGITS.indexOf(digit);
        }
        return day(year, number(found.group(2)), number(found.group(3)));
    }

    /** Up to 三十一. */
    private static int number(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(written.charAt(0));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1));
        return tens * 10 + ones;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
