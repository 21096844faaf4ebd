package org.unionledger.exchange.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.sheet.DayFormats;

/**
 * Understands days: 2025-01-03, 2025/1/3, 2025.1.3, 20250103, 2025年1月3日, 二〇二五年一月三日, with or without a time or a day
 * of the week, cells shown as dates and Excel's day numbers.
 *
 * <ul>
 *   <li>A month alone (2025年1月) is taken as its first day, with a warning; a year alone is refused.
 *   <li>Two digits of a year (25.1.3) are the latest year not after next year, with a warning.
 *   <li>A day without a year (1月3日) takes the year that the sheet names, else it is refused.
 *   <li>Spans of days, and orders of day and month that could be either, are refused.
 * </ul>
 */
final class DayReader {

    private static final String BETWEEN = "[-/.年、,。_]";
    private static final Pattern FULL =
            Pattern.compile("([12][0-9]{3})" + BETWEEN + "([0-9]{1,2})[-/.月、,。_]([0-9]{1,2})[日号]?");
    private static final Pattern COMPACT = Pattern.compile("([12][0-9]{3})([0-9]{2})([0-9]{2})(?:\\.0)?");
    private static final Pattern MONTH = Pattern.compile("([12][0-9]{3})" + BETWEEN + "([0-9]{1,2})月?(?:份)?");
    private static final Pattern COMPACT_MONTH = Pattern.compile("((?:19|20)[0-9]{2})(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年?");
    private static final Pattern SHORT_YEAR = Pattern.compile("'?([0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?");
    private static final Pattern NO_YEAR = Pattern.compile("([0-9]{1,2})月([0-9]{1,2})[日号]?");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([12][0-9]{3})");
    private static final Pattern SPAN =
            Pattern.compile(".*[0-9日号月](?:[~～—–至到]|--|-(?=[0-9]{1,4}[./年月]))[0-9].*|.*[0-9][日号]-[0-9].*");
    private static final Pattern EXTRAS = Pattern.compile(
            "(?<=[0-9日号])[T,]?(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?|(?:上午|下午|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?Z?))+$");
    private static final Pattern DAY_NUMBER = Pattern.compile("[0-9]{5}(\\.[0-9]+)?");
    /** Without one there is no day: most cells of a file that is looked through for its days. */
    private static final Pattern NUMERAL = Pattern.compile("[0-9〇零一二三四五六七八九十]");

    private static final Pattern CHINESE_DAY =
            Pattern.compile("([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]");
    /** A time that stands right behind a day without a blank left between, as after evening out. */
    private static final Pattern TIME_BEHIND =
            Pattern.compile("^([12][0-9]{3}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}[日号]?)[\\sT]+[0-9]{1,2}:.*$");

    private final LocalDate today;
    private final @Nullable Integer year;

    /** @param year that the sheet names; null when it names none */
    DayReader(LocalDate today, @Nullable Integer year) {
        this.today = today;
        this.year = year;
    }

    Understood read(Cell cell) {
        LocalDate day = cell.day();
        if (day != null) {
            return plausible(day);
        }
        BigDecimal number = cell.number();
        if (number != null) {
            return fromText(number.toPlainString(), cell.text());
        }
        Matcher plain = FULL.matcher(cell.text());
        return plain.matches()
                ? day(plain.group(1), plain.group(2), plain.group(3), cell.text())
                : fromText(withoutTime(cell.text()), cell.text());
    }

    private static String withoutTime(String text) {
        Matcher timed = TIME_BEHIND.matcher(text.strip());
        String day = timed.matches() ? timed.group(1) : text;
        return EXTRAS.matcher(Written.bare(day)).replaceFirst("");
    }

    private Understood fromText(String text, String written) {
        if (!NUMERAL.matcher(text).find()) {
            return Understood.not("day.unknown", Written.quoted(written));
        }
        Matcher match = FULL.matcher(text);
        if (match.matches()) {
            return day(match.group(1), match.group(2), match.group(3), written);
        }
        match = COMPACT.matcher(text);
        if (match.matches()) {
            return day(match.group(1), match.group(2), match.group(3), written);
        }
        match = CHINESE_DAY.matcher(text);
        if (match.matches()) {
            return day(chinese(match.group(1)), chinese(match.group(2)), chinese(match.group(3)), written);
        }
        Understood serial = dayNumber(text);
        return serial == null ? lessThanFull(text, written) : serial;
    }

    private static String chinese(String digits) {
        BigDecimal value = ChineseNumber.parse(digits);
        return value == null ? "0" : value.toPlainString();
    }

    /** 45885, in a cell nobody formatted, or as text after a copy. */
    private @Nullable Understood dayNumber(String text) {
        if (!DAY_NUMBER.matcher(text).matches()) {
            return null;
        }
        LocalDate day = DayFormats.plausibleDay(new BigDecimal(text));
        return day == null ? null : plausible(day);
    }

    private Understood lessThanFull(String text, String written) {
        Matcher match = MONTH.matcher(text);
        if (match.matches()) {
            return month(match, written);
        }
        match = COMPACT_MONTH.matcher(text);
        if (match.matches()) {
            return month(match, written);
        }
        match = SHORT_YEAR.matcher(text);
        if (match.matches()) {
            return day(fullYear(match.group(1)), match.group(2), match.group(3), written)
                    .but("day.short_year", Written.quoted(written));
        }
        match = NO_YEAR.matcher(text);
        if (match.matches()) {
            return year == null
                    ? Understood.not("day.no_year", Written.quoted(written))
                    : day(year.toString(), match.group(1), match.group(2), written)
                            .but("day.year_of_sheet", Written.quoted(written), year.toString());
        }
        match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            return yearLast(match, written);
        }
        return YEAR.matcher(text).matches()
                ? Understood.not("day.only_year", Written.quoted(written))
                : Understood.not(SPAN.matcher(text).matches() ? "day.span" : "day.unknown", Written.quoted(written));
    }

    private Understood month(Matcher match, String written) {
        Understood first = day(match.group(1), match.group(2), "1", written);
        return first.value() == null ? first : first.but("day.only_month", Written.quoted(written), first.value());
    }

    private Understood yearLast(Matcher match, String written) {
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(2));
        if (first <= 12 && second <= 12 && first != second) {
            return Understood.not("day.ambiguous", Written.quoted(written));
        }
        return first > 12
                ? day(match.group(3), match.group(2), match.group(1), written)
                : day(match.group(3), match.group(1), match.group(2), written);
    }

    private String fullYear(String two) {
        int century = today.getYear() / 100 * 100;
        int candidate = century + Integer.parseInt(two);
        return Integer.toString(candidate > today.getYear() + 1 ? candidate - 100 : candidate);
    }

    private Understood day(String year, String month, String day, String written) {
        try {
            return plausible(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Understood.not("day.no_such", Written.quoted(written));
        }
    }

    /** A day before 1900 or more than ten years ahead is a slip of the pen. */
    private Understood plausible(LocalDate day) {
        return day.getYear() < 1900 || day.isAfter(today.plusYears(10))
                ? Understood.not("day.implausible", day)
                : Understood.as(day);
    }
}
