package org.unionledger.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** The days people work on: no weekends, and none of the days on which everybody is at home. */
final class WorkDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int SPRING_FESTIVAL_DAYS = 7;
    private static final MonthDay NATIONAL_DAY = MonthDay.of(10, 1);
    private static final MonthDay NATIONAL_DAY_ENDS = MonthDay.of(10, 7);

    private WorkDays() {}

    static List<LocalDate> of(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    /** Both included; may be none. */
    static List<LocalDate> between(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(WorkDays::isOne).toList();
    }

    static boolean isOne(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isAtHome(day);
    }

    private static boolean isAtHome(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        LocalDate spring = Feast.of("L01-01").in(day.getYear());
        boolean springFestival =
                !day.isBefore(spring.minusDays(1)) && day.isBefore(spring.plusDays(SPRING_FESTIVAL_DAYS));
        return springFestival
                || (!date.isBefore(NATIONAL_DAY) && !date.isAfter(NATIONAL_DAY_ENDS))
                || date.equals(MonthDay.of(1, 1))
                || date.equals(MonthDay.of(5, 1));
    }
}
