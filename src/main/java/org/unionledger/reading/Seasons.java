package org.unionledger.reading;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.figures.Period;

/**
 * The days that a festival or season stands for, as far as a proposal needs them: so that what was done 元旦春节期间 is entered as part
 * of the year and not as the year told twice. Festivals of the lunar calendar have all days they can fall on.
 */
public final class Seasons {

    private record Season(Pattern name, MonthDay first, MonthDay last) {

        Season(String name, int month, int day, int lastMonth, int lastDay) {
            this(Pattern.compile(name), MonthDay.of(month, day), MonthDay.of(lastMonth, lastDay));
        }

        Period in(int year) {
            LocalDate end = last.equals(END_OF_FEBRUARY)
                    ? YearMonth.of(year, last.getMonthValue()).atEndOfMonth()
                    : last.atYear(year);
            return new Period(first.atYear(year), end);
        }
    }

    private static final MonthDay END_OF_FEBRUARY = MonthDay.of(2, 29);

    private static final List<Season> ALL = List.of(
            new Season("元旦[、和]?春节|两节|春节", 1, 1, 2, 29),
            new Season("元旦", 1, 1, 1, 3),
            new Season("五一", 5, 1, 5, 5),
            new Season("端午", 5, 25, 6, 30),
            new Season("夏季|高温|酷暑|送清凉", 6, 1, 9, 30),
            new Season("中秋", 9, 1, 10, 10),
            new Season("国庆", 10, 1, 10, 7));

    /** A time of the sentence: a season, or that the whole is meant after all. */
    private static final Pattern TOLD =
            Pattern.compile("元旦[、和]?春节|两节|春节|元旦|五一|端午|夏季|高温|酷暑|送清凉|中秋|国庆|(全年|一年来|年内|累计|总计|合计)");

    private Seasons() {}

    /** The part of the period that the sentence names right before the figure; the period itself where it names none, or several. */
    public static Period narrowed(ReadFigure figure, Period period) {
        String sentence = figure.sentence();
        int at = sentence.indexOf(figure.text());
        if (at < 0 || at != sentence.lastIndexOf(figure.text())) {
            return period;
        }
        String named = named(sentence.substring(0, at));
        return ALL.stream()
                .filter(season -> season.name().matcher(named).matches())
                .map(season -> season.in(period.from().getYear()))
                .filter(days ->
                        !days.from().isBefore(period.from()) && !days.to().isAfter(period.to()))
                .findFirst()
                .orElse(period);
    }

    /** The last time told; empty where it is the whole, or where another season is told of the same figures. */
    private static String named(String before) {
        String last = "";
        int end = 0;
        Matcher told = TOLD.matcher(before);
        while (told.find()) {
            boolean together =
                    end > 0 && before.substring(end, told.start()).chars().noneMatch(Character::isDigit);
            boolean whole = told.group(1) != null;
            last = whole || together ? "" : told.group();
            end = whole ? 0 : told.end();
        }
        return last;
    }
}
