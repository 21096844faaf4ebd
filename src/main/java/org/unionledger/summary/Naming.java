package org.unionledger.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unionledger.figures.Period;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.summary.outline.Years;
import org.unionledger.summary.pattern.WordNames;

/** What a summary calls the things that patterns name by words. */
final class Naming {

    private static final int HALVES = 2;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    private final Words words;

    Naming(Words words) {
        this.words = words;
    }

    /** The words of {@link WordNames} for one summary. @param over whether what it tells of is over, or is to come */
    Map<String, String> words(
            String union, SummaryRequest request, Years years, Period period, boolean over, LocalDate today) {
        LocalDate lastDay = period.to().isAfter(today) ? today : period.to();
        String kind = request.kind().code();
        return Map.ofEntries(
                Map.entry(WordNames.UNION, union),
                Map.entry(WordNames.YEAR, String.valueOf(request.year())),
                Map.entry(WordNames.LAST_YEAR, String.valueOf(request.year() - 1)),
                Map.entry(WordNames.NEXT_YEAR, String.valueOf(request.year() + 1)),
                Map.entry(WordNames.PERIOD, period(period)),
                Map.entry(WordNames.WHOLE, words.text(whole(request, years))),
                Map.entry(WordNames.LAST, words.text(over ? last(request, years) : "summary.last.so_far")),
                Map.entry(WordNames.NEXT, period(request.next().period(years))),
                Map.entry(WordNames.KIND, kind),
                Map.entry(WordNames.NUMBER, String.valueOf(request.part())),
                Map.entry(WordNames.LAST_DAY, new Formats(words).day(lastDay)));
    }

    private static String last(SummaryRequest request, Years years) {
        String key = "summary.last." + request.kind().code();
        return years == Years.SCHOOL && request.kind().isOfAYear() ? key + ".school" : key;
    }

    private static String whole(SummaryRequest request, Years years) {
        String key = "summary.whole." + request.kind().code();
        if (years == Years.SCHOOL && request.kind().followsSchool()) {
            return key + ".school";
        }
        return request.kind() == SummaryKind.HALF_YEAR ? key + "." + request.part() : key;
    }

    /** 2025年, 2025年上半年, 2025—2026学年第一学期; else from the first day to the last. */
    String period(Period period) {
        String name = named(period.from().getYear()).get(period);
        if (name != null) {
            return name;
        }
        Formats formats = new Formats(words);
        return words.text("summary.period.days", formats.day(period.from()), formats.day(period.to()));
    }

    private Map<Period, String> named(int year) {
        Map<Period, String> names = new LinkedHashMap<>();
        String first = String.valueOf(year);
        String second = String.valueOf(year + 1);
        names.put(Years.CALENDAR.year(year), words.text("summary.year", first));
        names.put(Years.SCHOOL.year(year), words.text("summary.period.school_year", first, second));
        for (int half = 1; half <= HALVES; half++) {
            names.put(Years.CALENDAR.half(year, half), words.text("summary.period.half." + half, first));
        }
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            names.put(Period.quarter(year, quarter), words.text("summary.period.quarter." + quarter, first));
        }
        for (int month = 1; month <= MONTHS; month++) {
            names.put(Period.month(YearMonth.of(year, month)), words.text("summary.period.month", first, month));
        }
        names.put(Years.SCHOOL.half(year, 1), words.text("summary.period.term.1", first, second));
        names.put(Years.SCHOOL.half(year - 1, 2), words.text("summary.period.term.2", String.valueOf(year - 1), first));
        return names;
    }
}
