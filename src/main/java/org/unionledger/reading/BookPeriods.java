package org.unionledger.reading;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.figures.Period;

/** The days that a period in the words of a summary has; empty where its year is not told in full. */
final class BookPeriods {

    private static final Pattern SCHOOL_YEAR = Pattern.compile("^(\\d{4})—\\d{4}学年$");
    private static final Pattern YEAR = Pattern.compile("^(\\d{4})年$");
    private static final Pattern HALF = Pattern.compile("^(\\d{4})年([上下])半年$");
    private static final Pattern QUARTER = Pattern.compile("^(\\d{4})年第?([一二三四1-4])季度$");
    private static final Pattern MONTHS = Pattern.compile("^(\\d{4})年(\\d{1,2})(?:月?[-—至~]{1,2}(\\d{1,2}))?月$");

    private BookPeriods() {}

    static Optional<Period> of(String words) {
        return matched(SCHOOL_YEAR, words)
                .map(found -> Period.schoolYear(number(found, 1)))
                .or(() -> matched(YEAR, words).map(found -> Period.year(number(found, 1))))
                .or(() -> matched(HALF, words)
                        .map(found ->
                                Period.half(number(found, 1), found.group(2).equals("上") ? 1 : 2)))
                .or(() ->
                        matched(QUARTER, words).map(found -> Period.quarter(number(found, 1), quarter(found.group(2)))))
                .or(() -> matched(MONTHS, words).flatMap(BookPeriods::months));
    }

    private static Optional<Matcher> matched(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int quarter(String written) {
        int chinese = "一二三四".indexOf(written);
        return chinese >= 0 ? chinese + 1 : Integer.parseInt(written);
    }

    private static Optional<Period> months(Matcher found) {
        int from = number(found, 2);
        int to = found.group(3) == null ? from : number(found, 3);
        if (from < 1 || to > 12 || from > to) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.of(number(found, 1), from);
        return Optional.of(
                new Period(first.atDay(1), YearMonth.of(number(found, 1), to).atEndOfMonth()));
    }
}
