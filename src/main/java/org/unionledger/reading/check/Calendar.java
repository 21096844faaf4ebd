package org.unionledger.reading.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.number.Token;

/** The days that a date tells (5月6日至8日), in the year it tells or else in that of its text. */
record Calendar(List<Day> days) {

    private static final Pattern DAY = Pattern.compile(
            "(?:((?:19|20)\\d{2})年)?(\\d{1,2})月(\\d{1,2})(?:[日号]|(?=[-—~至到、]))|(?<=[-—~至到])(\\d{1,2})[日号]");

    /** A day as it is written, which need not be one. */
    record Day(int year, int month, int day) {

        Optional<LocalDate> date() {
            try {
                return Optional.of(LocalDate.of(year, month, day));
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        }
    }

    /** No days where none are told in full or nothing says of which year. */
    static Calendar of(Stated date) {
        List<Day> days = new ArrayList<>();
        if (date.place().token().is(Token.Sort.DATE)) {
            Optional<Integer> year = date.place().text().period().year();
            boolean inYear = !date.place().text().period().words().contains("学年");
            Matcher day = DAY.matcher(date.place().words());
            Day last = new Day(inYear ? year.orElse(0) : 0, 0, 0);
            while (day.find()) {
                last = day.group(4) == null
                        ? new Day(number(day.group(1), last.year()), number(day.group(2), 0), number(day.group(3), 0))
                        : new Day(last.year(), last.month(), number(day.group(4), 0));
                days.add(last);
            }
        }
        return new Calendar(days.stream().filter(day -> day.month() > 0).toList());
    }

    private static int number(@org.jspecify.annotations.Nullable String digits, int other) {
        return digits == null ? other : Integer.parseInt(digits);
    }

    boolean isKnown() {
        return !days.isEmpty() && days.stream().allMatch(day -> day.year() > 0);
    }
}
