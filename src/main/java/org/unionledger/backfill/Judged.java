package org.unionledger.backfill;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Problem;

/**
 * A draft, and what would become of it.
 *
 * @param problems why it cannot be confirmed; empty where it can
 * @param book what the book tells of it without it, other drafts included; null while that cannot be asked
 * @param adds what it would add; null while that cannot be asked
 * @param unitChange what becomes of the unit it is told in; null where it stays the same, and of what is no draft any more
 */
public record Judged(
        Backfill backfill,
        List<Problem> problems,
        @Nullable BigDecimal book,
        @Nullable BigDecimal adds,
        @Nullable UnitChange unitChange) {

    /** Of what is no draft any more: nothing will become of it. */
    static Judged decided(Backfill backfill) {
        return new Judged(backfill, List.of(), null, null, null);
    }
}
