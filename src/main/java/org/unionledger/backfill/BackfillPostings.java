package org.unionledger.backfill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Posting;

/** What a confirmed entry states: what it adds, on its day; of a stock it is taken back on the day the next told one counts. */
final class BackfillPostings {

    private BackfillPostings() {}

    static List<Posting> of(Told told, BigDecimal quantity, @Nullable LocalDate endedOn) {
        List<Posting> postings = new ArrayList<>();
        if (quantity.signum() != 0) {
            postings.add(posting(told, told.day(), quantity));
            if (endedOn != null) {
                postings.add(posting(told, endedOn, quantity.negate()));
            }
        }
        return postings;
    }

    private static Posting posting(Told told, LocalDate day, BigDecimal quantity) {
        return new Posting(told.indicator(), told.union(), day, told.breakdown(), quantity);
    }
}
