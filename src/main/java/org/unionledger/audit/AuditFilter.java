package org.unionledger.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are asked for.
 *
 * @param login   of the account; empty for all
 * @param action  the word; empty for all
 * @param kind    of the record; empty for all
 * @param subject the record of that kind; null for all
 * @param from    the first day; null for the beginning
 * @param to      the last day, inclusive; null for the end
 */
public record AuditFilter(
        String login,
        String action,
        String kind,
        @Nullable Long subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final AuditFilter NONE = new AuditFilter("", "", "", null, null, null);

    /** Few rows have it in common, wherever they lie. */
    boolean isNarrow() {
        return !login.isEmpty() || !kind.isEmpty() && subject != null;
    }
}
