package org.unionledger.plan.recurring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.codes.Workdays;

/**
 * When something that comes again is due. Pure: which days are worked on is handed in.
 *
 * @param cycle  how often
 * @param on     whether it is done on its day or until the next one; else it is done in the cycle, up to its day
 * @param month  of the cycle in which the days lie, 1 its first; means nothing for weeks
 * @param since  the month of the cycle from which on it may be done
 * @param days   of the month, rising; days a month does not have mean its last one. Of a week 1 (Monday) to 7
 * @param moved  what becomes of a day nobody works on
 */
public record Rule(Cycle cycle, boolean on, int month, int since, List<Integer> days, Moved moved) {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_A_MONTH = 31;

    public Rule {
        int most = cycle == Cycle.WEEK ? DAYS_OF_A_WEEK : DAYS_OF_A_MONTH;
        days = days.stream().sorted().distinct().toList();
        if (days.isEmpty() || days.get(0) < 1 || days.get(days.size() - 1) > most) {
            throw new IllegalArgumentException("Days lie between 1 and " + most + ": " + days);
        }
        if (!on && days.size() > 1) {
            throw new IllegalArgumentException("What is done by a day has one day in a cycle: " + days);
        }
        if (month < 1 || since < 1 || since > month) {
            throw new IllegalArgumentException("Month " + month + " of the cycle, since " + since);
        }
    }

    /** The same on other days. @throws IllegalArgumentException if they are none of the cycle */
    Rule on(List<Integer> others) {
        return new Rule(cycle, on, month, since, others, moved);
    }

    /** All times of one cycle, the earliest first. */
    List<Occurrence> of(Days period, Workdays workdays) {
        if (!on) {
            LocalDate first = cycle == Cycle.WEEK
                    ? period.from()
                    : YearMonth.from(period.from()).plusMonths(since - 1L).atDay(1);
            return List.of(new Occurrence(new Days(first, period.to()), due(period, days.get(0), workdays)));
        }
        List<Occurrence> times = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            boolean last = i == days.size() - 1;
            LocalDate next = last ? day(cycle.after(period), days.get(0)) : day(period, days.get(i + 1));
            LocalDate day = day(period, days.get(i));
            times.add(new Occurrence(new Days(day, next.minusDays(1)), moved.move(day, workdays)));
        }
        return times;
    }

    /** The times whose day is in the range, the earliest first. */
    List<Occurrence> due(Days range, Workdays workdays) {
        List<Occurrence> found = new ArrayList<>();
        // A day that is moved may fall into the cycle beside its own.
        Days period = cycle.before(cycle.around(range.from()));
        Days end = cycle.after(cycle.around(range.to()));
        while (!period.from().isAfter(end.from())) {
            of(period, workdays).stream()
                    .filter(time -> range.contains(time.dueOn()))
                    .forEach(found::add);
            period = cycle.after(period);
        }
        return found;
    }

    /** The time that is open on a day: the last one whose days have begun. */
    Occurrence at(LocalDate day, Workdays workdays) {
        Days period = cycle.around(day);
        List<Occurrence> times = new ArrayList<>(of(cycle.before(period), workdays));
        times.addAll(of(period, workdays));
        return times.stream()
                .filter(time -> !time.days().from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The time before: whoever missed it missed it. */
    Occurrence before(Occurrence time, Workdays workdays) {
        return at(time.days().from().minusDays(1), workdays);
    }

    Occurrence after(Occurrence time, Workdays workdays) {
        LocalDate next = time.days().to().plusDays(1);
        Days period = cycle.around(next);
        return of(period, workdays).stream()
                .filter(each -> !each.days().from().isBefore(next))
                .findFirst()
                .orElseGet(() -> of(cycle.after(period), workdays).get(0));
    }

    private LocalDate due(Days period, int day, Workdays workdays) {
        return moved.move(day(period, day), workdays);
    }

    private LocalDate day(Days period, int day) {
        if (cycle == Cycle.WEEK) {
            return period.from().plusDays(day - 1L);
        }
        YearMonth of = YearMonth.from(period.from()).plusMonths(month - 1L);
        return of.atDay(Math.min(day, of.lengthOfMonth()));
    }
}
