package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts against their whole, in the ways in which a text tells them. */
final class Parts implements Check {

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated whole : body.figures()) {
            if (whole.isCount() && whole.isExact()) {
                finding(body, whole).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> finding(Body body, Stated whole) {
        OfWhich ofWhich = new OfWhich(body, whole);
        Optional<Finding> finding = ofWhich.finding();
        if (finding.isEmpty() && !ofWhich.follows()) {
            finding = Listed.behind(body, whole);
        }
        return finding.or(() -> Together.before(body, whole));
    }
}
