package org.unionledger.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Workdays;
import org.unionledger.plan.recurring.Days;

/** A month as a calendar: whole weeks from Monday to Sunday, with the days before and after it that fill them. */
public record CalendarMonth(YearMonth month, List<List<Day>> weeks) {

    /**
     * @param inMonth whether it belongs to the month
     * @param today   whether it is today
     * @param feast   why nobody works; null on other days
     * @param rest    whether nobody works
     * @param instead whether a weekend's day is worked on
     */
    public record Day(
            LocalDate date,
            boolean inMonth,
            boolean today,
            @Nullable String feast,
            boolean rest,
            boolean instead,
            List<AgendaEvent> events) {}

    static Days days(YearMonth month) {
        return new Days(
                month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    static CalendarMonth of(YearMonth month, List<AgendaEvent> events, Workdays workdays, LocalDate today) {
        Map<LocalDate, List<AgendaEvent>> byDay = events.stream().collect(Collectors.groupingBy(AgendaEvent::day));
        Days days = days(month);
        List<List<Day>> weeks = days.from()
                .datesUntil(days.to().plusDays(1), Period.ofWeeks(1))
                .map(monday -> monday.datesUntil(monday.plusWeeks(1))
                        .map(date -> new Day(
                                date,
                                YearMonth.from(date).equals(month),
                                date.equals(today),
                                workdays.feast(date).orElse(null),
                                !workdays.isOne(date),
                                workdays.isWorkedInstead(date),
                                byDay.getOrDefault(date, List.of())))
                        .toList())
                .toList();
        return new CalendarMonth(month, weeks);
    }
}
