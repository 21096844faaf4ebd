package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as whoever judges sees it.
 *
 * @param scheme  its name and version
 * @param aspects names, for the columns of what each gives
 * @param rows    by place once they are ranked
 * @param open    objections that wait for an answer
 */
public record RoundSheet(Round round, String judge, String scheme, List<String> aspects, List<Row> rows, int open) {

    /**
     * @param gives what each aspect gives of its weight; empty before the publication
     */
    public record Row(
            Score score,
            String union,
            @Nullable Integer place,
            @Nullable BigDecimal total,
            List<BigDecimal> gives) {}

    /** How many have been reviewed. */
    public long reviewed() {
        return rows.stream()
                .filter(row -> row.score().state() == Score.State.REVIEWED)
                .count();
    }
}
