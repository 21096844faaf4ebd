package org.unionledger.committee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;

/**
 * Which figures a term posts: that the body was elected, that it is in office until the next one, and who serves in it, each
 * from the day they took the post until they left it.
 */
final class TermPostings {

    private static final IndicatorId ELECTED = new IndicatorId("org.committees.elected");
    private static final IndicatorId IN_OFFICE = new IndicatorId("org.committees.total");
    private static final IndicatorId OFFICERS = new IndicatorId("org.committee.members");
    private static final IndicatorId FULL_TIME = new IndicatorId("org.committee.full_time");

    /** All it ever posts to. */
    static final List<IndicatorId> INDICATORS = List.of(ELECTED, IN_OFFICE, OFFICERS, FULL_TIME);

    private final Term term;
    private final List<Posting> postings = new ArrayList<>();

    private TermPostings(Term term) {
        this.term = term;
    }

    static List<Posting> of(Term term) {
        TermPostings made = new TermPostings(term);
        LocalDate elected = term.entry().electedOn();
        made.post(ELECTED, elected, made.body(), 1);
        made.hold(IN_OFFICE, elected, term.endedOn(), made.body());
        term.officers().forEach(made::post);
        return made.postings;
    }

    private void post(Officer officer) {
        LocalDate until = earlier(officer.until(), term.endedOn());
        Breakdown split = Breakdown.of(
                Map.of("body", term.body().term(), "sex", officer.entry().sex().label()));
        hold(OFFICERS, officer.entry().from(), until, split);
        if (officer.entry().fullTime()) {
            hold(FULL_TIME, officer.entry().from(), until, Breakdown.NONE);
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** @param until exclusive; null while it lasts */
    private void hold(IndicatorId indicator, LocalDate from, @Nullable LocalDate until, Breakdown split) {
        if (until == null || from.isBefore(until)) {
            post(indicator, from, split, 1);
            if (until != null) {
                post(indicator, until, split, -1);
            }
        }
    }

    private void post(IndicatorId indicator, LocalDate day, Breakdown split, int quantity) {
        postings.add(new Posting(indicator, term.union(), day, split, BigDecimal.valueOf(quantity)));
    }

    private Breakdown body() {
        return Breakdown.of("body", term.body().term());
    }
}
