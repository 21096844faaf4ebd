package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Posting;

/**
 * What a target states. The figure of a target is that of its own union alone, for a target of a rate is no sum and a target
 * that was given on is no second one: it is posted at the union, and taken off again at the union above.
 */
final class TargetPostings {

    private TargetPostings() {}

    static List<Posting> of(Target target) {
        BigDecimal value = target.goal().value();
        if (value.signum() == 0) {
            return List.of();
        }
        List<Posting> postings = new ArrayList<>();
        postings.add(posting(target, target.union(), value));
        OrganizationId above = target.place().above();
        if (above != null) {
            postings.add(posting(target, above, value.negate()));
        }
        return postings;
    }

    private static Posting posting(Target target, OrganizationId union, BigDecimal value) {
        return new Posting(target.indicator().ofTarget(), union, target.place().day(), Breakdown.NONE, value);
    }
}
