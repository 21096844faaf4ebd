package org.unionledger.summary;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.unionledger.figures.Period;
import org.unionledger.summary.outline.Years;

/** What a summary covers. Label {@code summary.kind.<code>}; outlines name it by its code. */
public enum SummaryKind {
    /** 年度工作总结; of a school 学年工作总结. */
    ANNUAL(1),
    /** 半年工作总结; of a school 学期工作总结. */
    HALF_YEAR(2),
    /** 季度工作小结. */
    QUARTER(4),
    /** 月度工作小结. */
    MONTH(12),
    /** 专项工作总结: of one campaign, on days of its own. */
    CAMPAIGN(1),
    /** 工作简报: what there is to tell of a month, in a page. */
    BRIEF(12),
    /** 工作要点（计划）: of a year to come. */
    PLAN(1);

    private final int parts;

    SummaryKind(int parts) {
        this.parts = parts;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SummaryKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** How many of them a year has. */
    public int parts() {
        return parts;
    }

    /** Whether it tells of all the year that it is called by. */
    boolean isOfAYear() {
        return this == ANNUAL || this == PLAN;
    }

    /** Whether it is of a year or a half, which schools have of their own. */
    boolean followsSchool() {
        return parts <= 2;
    }

    /**
     * The days it tells of. Months and quarters are those of the calendar, at schools as well.
     *
     * @param part counts from 1 to {@link #parts}
     */
    Period period(Years years, int year, int part) {
        return switch (this) {
            case ANNUAL, CAMPAIGN, PLAN -> years.year(year);
            case HALF_YEAR -> years.half(year, part);
            case QUARTER -> Period.quarter(year, part);
            case MONTH, BRIEF -> Period.month(YearMonth.of(year, part));
        };
    }
}
