package org.unionledger.plan.recurring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Workdays;

/**
 * From when on a union owes what comes again: from the day it was set up in the book, unless it or a union above has said otherwise.
 *
 * @param from inclusive: what is due on that day or later is owed
 * @param by   who has said so; null where nobody has
 */
public record FirstDay(LocalDate from, @Nullable OrganizationId by, String reason) {

    boolean owes(Occurrence time) {
        return !time.dueOn().isBefore(from);
    }

    /** The time that is open on a day; before anything is owed, the first one that will be. */
    Occurrence at(LocalDate day, Rule rule, Workdays workdays) {
        Occurrence time = rule.at(day.isBefore(from) ? from : day, workdays);
        while (!owes(time)) {
            time = rule.after(time, workdays);
        }
        return time;
    }
}
