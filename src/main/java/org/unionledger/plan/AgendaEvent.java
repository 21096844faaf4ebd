package org.unionledger.plan;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Something on a day of the calendar.
 *
 * @param uid     the same for the same thing as long as it is in the book
 * @param owner   who answers for it; empty when nobody is named
 * @param settled whether nothing is left to do
 * @param late    whether its day is over and it was not done
 */
public record AgendaEvent(
        Kind kind, String uid, LocalDate day, String title, String owner, String href, boolean settled, boolean late) {

    /** Label {@code plan.event.<code>}. */
    public enum Kind {
        MEETING,
        ITEM,
        RECURRING,
        ENTRY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it is: {@code done}, {@code late} or {@code open}; label {@code plan.event.state.<word>}. */
    public String state() {
        return settled ? "done" : late ? "late" : "open";
    }
}
