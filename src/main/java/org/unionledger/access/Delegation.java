package org.unionledger.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one account may do in the place of another for some days (代理).
 *
 * @param giver   who is away
 * @param taker   who acts meanwhile
 * @param from    the first day
 * @param to      the last day
 * @param endedAt when either of them ended it before; null unless they did
 */
public record Delegation(
        long id,
        Account giver,
        Account taker,
        LocalDate from,
        LocalDate to,
        String reason,
        @Nullable Instant endedAt) {

    /** Whether the taker may act on that day: accounts that were disabled neither give nor take. */
    public boolean holds(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(to) && !giver.disabled() && !taker.disabled();
    }

    /** Whether it can still be ended. */
    public boolean isOpen(LocalDate day) {
        return endedAt == null && !day.isAfter(to);
    }
}
