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
 */
public record Judged(
        Backfill backfill,
        List<Problem> problems,
        @Nullable BigDecimal book,
        @Nullable BigDecimal adds) {}
