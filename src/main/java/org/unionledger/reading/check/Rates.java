package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rates against the counts they are of, growth and differences against before and after. */
final class Rates implements Check {

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (figure.isShare()) {
                share(body, figure).ifPresent(findings::add);
            } else if (figure.isQuantity()) {
                Differences.told(body, figure)
                        .or(() -> Multiples.told(body, figure))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> share(Body body, Stated share) {
        if (share.quantity().upTo() != null) {
            return Optional.empty();
        }
        Optional<Finding> fraction = RateFirst.fraction(share);
        if (fraction.isPresent()) {
            return fraction;
        }
        if (Growth.isTold(share)) {
            return Growth.of(body, share);
        }
        return Ratio.isTold(share) ? Ratio.of(body, share) : Optional.empty();
    }
}
