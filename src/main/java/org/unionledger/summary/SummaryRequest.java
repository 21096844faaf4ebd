package org.unionledger.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Period;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.Years;

/**
 * Which summary is asked for.
 *
 * @param outline the id of the outline it is made with; null for the one that fits the union best
 * @param year    the calendar year, or the one in which the school year begins
 * @param part    which half, quarter or month, from 1; 1 where a year has one only
 * @param days    days of one's own choice, which a campaign has; null for those of the year and part
 * @param rest    whether it also lists what the book has and the outline does not tell
 */
public record SummaryRequest(
        SummaryKind kind,
        @Nullable String outline,
        int year,
        int part,
        @Nullable Period days,
        boolean rest) {

    private static final int MONTHS = 12;

    /** What its outline tells, and nothing else. */
    public SummaryRequest(SummaryKind kind, @Nullable String outline, int year, int part, @Nullable Period days) {
        this(kind, outline, year, part, days, false);
    }

    public static SummaryRequest of(SummaryKind kind, int year, int part) {
        return new SummaryRequest(kind, null, year, part, null);
    }

    public static SummaryRequest annual(int year) {
        return of(SummaryKind.ANNUAL, year, 1);
    }

    /** Of a year, its half, quarter or month that was last to end; the first before any has. */
    public static SummaryRequest latest(SummaryKind kind, int year, LocalDate today) {
        if (year < today.getYear()) {
            return of(kind, year, kind.parts());
        }
        int months = MONTHS / kind.parts();
        return of(kind, year, year > today.getYear() ? 1 : Math.max(1, (today.getMonthValue() - 1) / months));
    }

    /** The same of another year or part of it, on the days that are then usual. */
    SummaryRequest in(int otherYear, int otherPart) {
        return new SummaryRequest(kind, outline, otherYear, otherPart, null, rest);
    }

    /** The one that comes after it. */
    SummaryRequest next() {
        return part < kind.parts() ? in(year, part + 1) : in(year + 1, 1);
    }

    /** The same by another outline. */
    SummaryRequest by(String otherOutline) {
        return new SummaryRequest(kind, otherOutline, year, part, null, rest);
    }

    /** The same with or without a list of what its outline does not tell. */
    public SummaryRequest withRest(boolean listed) {
        return new SummaryRequest(kind, outline, year, part, days, listed);
    }

    /** The days it tells of where no outline says otherwise: those of the calendar, or of its own choice. */
    public Period calendarDays() {
        return days == null ? period(Years.CALENDAR) : days;
    }

    /** The days it tells of, when told by this outline. */
    Period period(Outline by) {
        if (days != null) {
            return days;
        }
        return by.season() == null ? period(by.years()) : by.season().of(year);
    }

    /** The days of the year and part, by these years. */
    Period period(Years years) {
        return kind.period(years, year, part);
    }
}
