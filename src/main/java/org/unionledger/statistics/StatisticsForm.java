package org.unionledger.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.unionledger.access.NotInScope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Standpoint;

/**
 * What was chosen on the page; everything may be missing.
 *
 * @param union the standpoint's when missing
 * @param from  the first day of the standpoint's year when missing
 * @param top   how many unions are shown, those with the greatest figures; all when missing or none
 * @param by    the indicator they are ranked by; the first one when missing or not shown
 */
record StatisticsForm(
        @Nullable List<String> indicator,
        @Nullable Integer union,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable Axis axis,

        @Nullable Boolean compare,
        @Nullable Integer top,
        @Nullable String by) {

    /** More rows are no table any more. */
    private static final int MONTHS_AT_MOST = 120;

    /** @throws NotInScope if an indicator or the union is none */
    StatisticsQuestion question(Standpoint standpoint, List<IndicatorId> usual) {
        var side = axis == null ? Axis.CHILDREN : axis;
        var period = period(standpoint.year());
        var indicators = indicators(usual);
        return new StatisticsQuestion(
                indicators,
                union == null ? standpoint.union() : union(union),
                side == Axis.MONTHS ? lastMonths(period) : period,
                side,
                Boolean.TRUE.equals(compare),
                side == Axis.CHILDREN ? ranking(indicators) : null);
    }

    private @Nullable Ranking ranking(List<IndicatorId> indicators) {
        if (top == null || top <= 0 || indicators.isEmpty()) {
            return null;
        }
        var asked = by == null ? indicators.get(0) : parsed(by);
        return new Ranking(indicators.contains(asked) ? asked : indicators.get(0), top);
    }

    private List<IndicatorId> indicators(List<IndicatorId> usual) {
        if (indicator == null || indicator.isEmpty()) {
            return usual;
        }
        return indicator.stream().distinct().map(StatisticsForm::parsed).toList();
    }

    private static IndicatorId parsed(String id) {
        return IndicatorId.parse(id).orElseThrow(() -> new NotInScope("indicator " + id));
    }

    private static OrganizationId union(int id) {
        if (id <= 0) {
            throw new NotInScope("organization " + id);
        }
        return new OrganizationId(id);
    }

    /** Two days in the wrong order mean the time between them all the same; days beyond all calendars mean the year. */
    private Period period(int year) {
        var usual = Period.year(year);
        var first = from == null || !isInCalendar(from) ? usual.from() : from;
        var last = to == null || !isInCalendar(to) ? usual.to() : to;
        return last.isBefore(first) ? new Period(last, first) : new Period(first, last);
    }

    /** A year before it is one too. */
    private static boolean isInCalendar(LocalDate day) {
        return day.getYear() >= 2 && day.getYear() <= 9999;
    }

    private static Period lastMonths(Period period) {
        var earliest =
                YearMonth.from(period.to()).minusMonths(MONTHS_AT_MOST - 1).atDay(1);
        return period.from().isBefore(earliest) ? new Period(earliest, period.to()) : period;
    }
}
