package org.unionledger.retention;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * An erasure that somebody has put forward, by rule or because a person has asked.
 *
 * @param kind       of the data, by its code
 * @param record     whose person has asked; null of an erasure by rule
 * @param receivedOn when the person asked; null of an erasure by rule
 * @param rule       what it follows, in words that stay: the parameter and its number, or what the person gave as a reason
 * @param found      how many people it concerned when it was put forward
 * @param proposer   the account
 * @param ground     why a request was not followed, by its code; null unless it was refused
 * @param note       what was said when it was refused or withdrawn
 * @param erased     how many people's data are gone; null unless it was done
 */
public record Erasure(
        long id,
        String kind,
        OrganizationId union,
        @Nullable Long record,
        @Nullable LocalDate receivedOn,
        String rule,
        LocalDate proposedOn,
        long proposer,
        String proposedBy,
        int found,
        State state,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable Ground ground,
        @Nullable String note,
        @Nullable Integer erased,
        int version) {

    /** Label {@code retention.state.<code>}. */
    public enum State {
        PENDING,
        DONE,
        WITHDRAWN,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    /** Whether a person has asked for it. */
    public boolean isRequest() {
        return record != null;
    }
}
