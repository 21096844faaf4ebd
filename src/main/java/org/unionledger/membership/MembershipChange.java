package org.unionledger.membership;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log of a membership.
 *
 * @param on        the day from which it holds
 * @param reason    会籍变化原因, code of its list; null when none was given
 * @param warning   code of the advice that was given and not followed; null when there was none
 * @param takenBack why it was taken back as recorded by mistake; null while it holds
 */
public record MembershipChange(
        long id,
        String kind,
        LocalDate on,
        @Nullable String reason,
        String note,
        @Nullable String warning,
        Instant enteredAt,
        String enteredBy,
        @Nullable String takenBack) {

    public boolean holds() {
        return takenBack == null;
    }
}
