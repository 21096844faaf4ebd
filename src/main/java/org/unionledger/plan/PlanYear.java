package org.unionledger.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.unionledger.plan.recurring.Days;

/**
 * The year of a plan (年度或学年).
 *
 * @param year the one it begins in: the school year 2025 is September 2025 to August 2026
 */
public record PlanYear(Span span, int year) {

    static PlanYear around(Span span, LocalDate day) {
        int year = day.getMonthValue() < span.firstMonth() ? day.getYear() - 1 : day.getYear();
        return new PlanYear(span, year);
    }

    public YearMonth first() {
        return YearMonth.of(year, span.firstMonth());
    }

    public Days days() {
        return new Days(first().atDay(1), first().plusMonths(11).atEndOfMonth());
    }

    /** Twelve, in their order. */
    public List<YearMonth> months() {
        return IntStream.range(0, 12).mapToObj(first()::plusMonths).toList();
    }

    /** The month of the year with that number, 1 January. */
    YearMonth month(int number) {
        return YearMonth.of(number < span.firstMonth() ? year + 1 : year, number);
    }

    public PlanYear before() {
        return new PlanYear(span, year - 1);
    }

    public PlanYear after() {
        return new PlanYear(span, year + 1);
    }
}
