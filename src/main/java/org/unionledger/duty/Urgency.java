package org.unionledger.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How near the day is (ELE-24: 180, 90 and 30 days before; a convention of ours). Label {@code duty.urgency.<code>}. */
public enum Urgency {
    /** 已逾期: the day is over. */
    OVERDUE,
    /** 30天内. */
    PRESSING,
    /** 90天内. */
    NEAR,
    AHEAD;

    private static final int PRESSING_DAYS = 30;
    private static final int NEAR_DAYS = 90;

    public static Urgency of(LocalDate dueOn, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, dueOn);
        if (left < 0) {
            return OVERDUE;
        }
        if (left <= PRESSING_DAYS) {
            return PRESSING;
        }
        return left <= NEAR_DAYS ? NEAR : AHEAD;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
