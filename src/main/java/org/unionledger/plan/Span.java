package org.unionledger.plan;

import java.util.Locale;

/** The year a plan is for. Label {@code plan.span.<code>}. */
public enum Span {
    /** 年度: January to December. */
    CALENDAR(1),
    /** 学年: September to August of the year after. */
    SCHOOL(9);

    private final int firstMonth;

    Span(int firstMonth) {
        this.firstMonth = firstMonth;
    }

    int firstMonth() {
        return firstMonth;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The calendar year for what is none of ours. */
    static Span ofCode(String code) {
        return code.equals(SCHOOL.code()) ? SCHOOL : CALENDAR;
    }
}
