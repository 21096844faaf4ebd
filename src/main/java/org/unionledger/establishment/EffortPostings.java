package org.unionledger.establishment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;

/**
 * Which figures the work at one employer posts. It stands in one stage at a time, from the day it reached it to the day it
 * reached the next, was done or given up; an obstacle stands until it is solved or the work is given up.
 */
final class EffortPostings {

    private static final IndicatorId WORKED_ON = new IndicatorId("org.progress.employers");
    private static final IndicatorId PROMOTED = new IndicatorId("org.enterprises.promoted");
    private static final IndicatorId CONTACTS = new IndicatorId("org.progress.contacts");
    private static final IndicatorId OBSTACLES = new IndicatorId("org.progress.obstacles");
    private static final IndicatorId COMBINED = new IndicatorId("org.combine.items");
    private static final IndicatorId BODIES = new IndicatorId("org.three_bodies.items");

    /** All it ever posts to. */
    static final List<IndicatorId> INDICATORS = List.of(WORKED_ON, PROMOTED, CONTACTS, OBSTACLES, COMBINED, BODIES);

    private final Effort effort;
    private final @Nullable LocalDate dropped;
    private final List<Posting> postings = new ArrayList<>();

    private EffortPostings(Effort effort) {
        this.effort = effort;
        this.dropped = effort.dropped() == null ? null : effort.dropped().on();
    }

    static List<Posting> of(Effort effort) {
        EffortPostings posted = new EffortPostings(effort);
        posted.stages();
        posted.obstacles();
        effort.contacts()
                .forEach(contact -> posted.post(
                        CONTACTS,
                        contact.on(),
                        Breakdown.of("channel", contact.way().term()),
                        1));
        effort.setUp()
                .forEach(each -> posted.post(
                        each.item().group() == Item.Group.COMBINED ? COMBINED : BODIES,
                        each.on(),
                        Breakdown.of("item", each.item().term()),
                        1));
        return posted.postings;
    }

    private void stages() {
        List<Step> steps = effort.steps().stream()
                .sorted(Comparator.comparing(Step::stage))
                .toList();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            LocalDate until = i + 1 < steps.size() ? steps.get(i + 1).on() : dropped;
            if (step.stage() != Stage.PLAQUE) {
                stand(WORKED_ON, Breakdown.of("stage", step.stage().term()), step.on(), until);
            }
            if (step.stage() == Stage.MOBILIZATION) {
                post(PROMOTED, step.on(), Breakdown.NONE, 1);
            }
        }
    }

    private void obstacles() {
        for (Obstacle obstacle : effort.obstacles()) {
            LocalDate until = Stream.of(obstacle.solvedOn(), dropped)
                    .flatMap(Stream::ofNullable)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            stand(OBSTACLES, Breakdown.of("obstacle", obstacle.kind().term()), obstacle.openedOn(), until);
        }
    }

    /** @param until the first day on which it stands no more; null while it does */
    private void stand(IndicatorId indicator, Breakdown breakdown, LocalDate from, @Nullable LocalDate until) {
        if (until != null && !until.isAfter(from)) {
            return;
        }
        post(indicator, from, breakdown, 1);
        if (until != null) {
            post(indicator, until, breakdown, -1);
        }
    }

    private void post(IndicatorId indicator, LocalDate day, Breakdown breakdown, int quantity) {
        postings.add(new Posting(indicator, effort.seat(), day, breakdown, BigDecimal.valueOf(quantity)));
    }
}
