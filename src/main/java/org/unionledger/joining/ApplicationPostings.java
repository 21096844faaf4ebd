package org.unionledger.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;

/** Which figures an application posts: that it came, and how it ended. They need no personal data and outlive its erasure. */
final class ApplicationPostings {

    static final String KIND = "joining.application";

    private static final IndicatorId RECEIVED = new IndicatorId("member.applications");
    private static final IndicatorId DECIDED = new IndicatorId("member.applications.decided");

    /** All it ever posts to. */
    static final List<IndicatorId> INDICATORS = List.of(RECEIVED, DECIDED);

    private ApplicationPostings() {}

    static Source source(long application) {
        return new Source(KIND, application);
    }

    static List<Posting> of(Application application) {
        List<Posting> postings = new ArrayList<>();
        postings.add(
                new Posting(RECEIVED, application.union(), application.appliedOn(), Breakdown.NONE, BigDecimal.ONE));
        if (application.state().isDecided()) {
            Breakdown outcome = Breakdown.of("outcome", application.state().term());
            postings.add(new Posting(DECIDED, application.union(), application.stateOn(), outcome, BigDecimal.ONE));
        }
        return postings;
    }
}
