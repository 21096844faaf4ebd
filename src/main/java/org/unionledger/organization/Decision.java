package org.unionledger.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * What was decided about unions' places from a day on (沿革).
 *
 * @param about       the union that is closed, reopened, merged or split; of a move the new leading union
 * @param other       the union merged into, split off, or leading the reopened one
 * @param unions      those whose place changes, at most a few of them by name
 * @param count       how many they are
 * @param reason      empty where it was not kept
 * @param withdrawnBy null while it stands
 */
public record Decision(
        long id,
        Kind kind,
        LocalDate day,
        OrganizationId about,
        String aboutName,
        @Nullable OrganizationId other,
        @Nullable String otherName,
        List<String> unions,
        int count,
        String reason,
        String decidedBy,
        Instant decidedAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason) {

    /** Stored in lower case. */
    public enum Kind {
        MOVED,
        CLOSED,
        REOPENED,
        MERGED,
        SPLIT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The key of what it says on a union's own page. */
    public String sentence(OrganizationId union) {
        String role = union.equals(about) ? "about" : union.equals(other) ? "other" : "part";
        return "organization.decision." + kind.code() + "." + role;
    }

    public boolean isWithdrawn() {
        return withdrawnBy != null;
    }

    /** Whether its day is still to come. */
    public boolean isAnnounced(LocalDate today) {
        return !isWithdrawn() && day.isAfter(today);
    }
}
