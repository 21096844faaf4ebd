package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * What one union is given in a round (考核得分表).
 *
 * @param returned why it was given back to be scored again; null when it was not
 * @param remark   of whoever reviewed it
 * @param total    of a hundred; null before the publication
 * @param place    名次; equal totals share one; null before the publication
 * @param edition  told with every change, so that nobody overwrites what others have changed meanwhile
 * @param marks    by item
 */
public record Score(
        long id,
        long round,
        OrganizationId union,
        State state,
        @Nullable LocalDate sentOn,
        @Nullable String sentBy,
        @Nullable String returned,
        @Nullable LocalDate reviewedOn,
        @Nullable String reviewedBy,
        String remark,
        @Nullable BigDecimal total,
        @Nullable Integer place,
        int edition,
        Map<String, Mark> marks) {

    /** Whose turn it is, until the publication. */
    public enum State {
        /** 待自评. */
        SELF,
        /** 待审核. */
        REVIEW,
        /** 已审核. */
        REVIEWED;

        /** Stored; label {@code evaluation.score.<code>}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Mark mark(String item) {
        return Objects.requireNonNullElseGet(marks.get(item), () -> Mark.none(item));
    }
}
