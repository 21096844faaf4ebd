package org.unionledger.ledger.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.unionledger.duty.Urgency;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Entry;

/**
 * By which day an entry is to be closed, as pages show it.
 *
 * @param day  empty when there is none
 * @param left how long it is until then, or has been since
 * @param late whether the day is over
 * @param near whether few days are left
 */
public record DueMark(String day, String left, boolean late, boolean near) {

    /** Null when it is closed, voided, or need not be closed. */
    static @Nullable DueMark of(Entry entry, LocalDate today, Shown shown, Words words) {
        if (!entry.isPending()) {
            return null;
        }
        return entry.lastDay()
                .map(day -> of(day, today, shown, words))
                .orElseGet(() -> new DueMark("", words.text("ledger.due.no_day"), false, false));
    }

    private static DueMark of(LocalDate day, LocalDate today, Shown shown, Words words) {
        Urgency urgency = Urgency.of(day, today);
        return new DueMark(
                shown.day(day), left(day, today, words), urgency == Urgency.OVERDUE, urgency == Urgency.PRESSING);
    }

    /** 逾期3天, 今天到期, 还有3天. */
    static String left(LocalDate day, LocalDate today, Words words) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return words.text("ledger.due.today");
        }
        return days < 0 ? words.text("duty.late", -days) : words.text("duty.left", days);
    }
}
