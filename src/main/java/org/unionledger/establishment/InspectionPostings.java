package org.unionledger.establishment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;

/** Which figures an inspection posts: itself, what it found, and what of that is not put right yet. */
final class InspectionPostings {

    private static final IndicatorId INSPECTIONS = new IndicatorId("org.supervision.inspections");
    private static final IndicatorId FINDINGS = new IndicatorId("org.supervision.findings");
    private static final IndicatorId OPEN = new IndicatorId("org.supervision.open");

    /** All it ever posts to. */
    static final List<IndicatorId> INDICATORS = List.of(INSPECTIONS, FINDINGS, OPEN);

    private InspectionPostings() {}

    static List<Posting> of(Inspection inspection) {
        List<Posting> postings = new ArrayList<>();
        postings.add(posting(inspection, INSPECTIONS, inspection.on(), 1));
        for (Finding finding : inspection.findings()) {
            postings.add(posting(inspection, FINDINGS, inspection.on(), 1));
            postings.add(posting(inspection, OPEN, inspection.on(), 1));
            if (finding.closedOn() != null) {
                postings.add(posting(inspection, OPEN, finding.closedOn(), -1));
            }
        }
        return postings;
    }

    private static Posting posting(Inspection inspection, IndicatorId indicator, LocalDate day, int quantity) {
        Breakdown level = Breakdown.of("level", inspection.level().term());
        return new Posting(indicator, inspection.union(), day, level, BigDecimal.valueOf(quantity));
    }
}
