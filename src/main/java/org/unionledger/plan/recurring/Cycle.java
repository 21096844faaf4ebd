package org.unionledger.plan.recurring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How often something comes. Label {@code plan.cycle.<code>}. */
public enum Cycle {
    /** Monday to Sunday. */
    WEEK(0, 1),
    MONTH(1, 1),
    QUARTER(3, 1),
    HALF_YEAR(6, 1),
    YEAR(12, 1),
    /** 学期: September to January, February to August. */
    TERM(0, 9),
    /** 学年: September to August. */
    SCHOOL_YEAR(12, 9);

    private static final int SECOND_TERM = 2;
    private static final int FIRST_TERM_MONTHS = 5;
    private static final int SECOND_TERM_MONTHS = 7;

    private final int months;
    private final int begins;

    Cycle(int months, int begins) {
        this.months = months;
        this.begins = begins;
    }

    /** The days of the cycle in which the day lies. */
    Days around(LocalDate day) {
        return switch (this) {
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Days(monday, monday.plusDays(6));
            }
            case TERM -> term(day);
            default -> {
                int ahead = Math.floorMod(day.getMonthValue() - begins, months);
                YearMonth first = YearMonth.from(day).minusMonths(ahead);
                yield new Days(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
            }
        };
    }

    private Days term(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        boolean second = month.getMonthValue() >= SECOND_TERM && month.getMonthValue() < begins;
        int ahead = Math.floorMod(month.getMonthValue() - (second ? SECOND_TERM : begins), 12);
        YearMonth first = month.minusMonths(ahead);
        int length = second ? SECOND_TERM_MONTHS : FIRST_TERM_MONTHS;
        return new Days(first.atDay(1), first.plusMonths(length - 1L).atEndOfMonth());
    }

    Days before(Days cycle) {
        return around(cycle.from().minusDays(1));
    }

    Days after(Days cycle) {
        return around(cycle.to().plusDays(1));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Cycle ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
