package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.evaluation.Problem;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.evaluation.scheme.Rule;

/** What marks must keep before a score is sent, and before it counts as reviewed. Pure. */
final class ScoreRules {

    private ScoreRules() {}

    /** Everything that keeps a union from sending how it scored itself. */
    static List<Problem> ofSelf(Content content, Map<String, Mark> marks) {
        List<Problem> problems = new ArrayList<>();
        content.items().forEach(item -> {
            Mark mark = marks.getOrDefault(item.key(), Mark.none(item.key()));
            if (!(item.rule() instanceof Rule.Computed)) {
                problems.addAll(given("self-", item, mark.selfPoints()));
                if (unproven(item, mark)) {
                    problems.add(Problem.of("note-" + item.key(), "unproven", item.name(), item.evidence()));
                }
            }
            if (!mark.link().isEmpty() && !mark.link().matches("/[^/\\s]\\S*")) {
                problems.add(Problem.of("link-" + item.key(), "not-a-page", item.name()));
            }
        });
        return problems;
    }

    /** Whoever claims points must show what is asked for. */
    private static boolean unproven(Item item, Mark mark) {
        BigDecimal points = mark.selfPoints();
        return points != null
                && points.signum() > 0
                && !item.evidence().isEmpty()
                && mark.selfNote().isEmpty()
                && mark.link().isEmpty();
    }

    /**
     * Everything that keeps a review from being complete.
     *
     * @param computed by item; what is there may stand, anything else is given by hand and for a reason
     */
    static List<Problem> ofReview(Content content, Map<String, Mark> marks, Map<String, BigDecimal> computed) {
        List<Problem> problems = new ArrayList<>();
        content.items().forEach(item -> {
            Mark mark = marks.getOrDefault(item.key(), Mark.none(item.key()));
            BigDecimal proposed = item.rule() instanceof Rule.Computed ? computed.get(item.key()) : mark.selfPoints();
            BigDecimal given = mark.reviewPoints();
            boolean stands = given == null && item.rule() instanceof Rule.Computed && proposed != null;
            if (!stands) {
                problems.addAll(given("review-", item, given));
            }
            boolean differs = given != null && (proposed == null || given.compareTo(proposed) != 0);
            boolean says = item.rule() instanceof Rule.Computed || proposed != null;
            if (differs && says && mark.reviewReason().isEmpty()) {
                problems.add(Problem.of("reason-" + item.key(), "no-reason", item.name()));
            }
        });
        return problems;
    }

    /** Points that an item can give: none to all; all or none of what is there or not. */
    static List<Problem> given(String field, Item item, @Nullable BigDecimal points) {
        String of = field + item.key();
        if (points == null) {
            return List.of(Problem.of(of, "points-missing", item.name()));
        }
        if (points.compareTo(item.points()) > 0) {
            return List.of(
                    Problem.of(of, "points-above", item.name(), item.points().toPlainString()));
        }
        boolean whole = points.signum() == 0 || points.compareTo(item.points()) == 0;
        return item.rule() instanceof Rule.YesNo && !whole
                ? List.of(
                        Problem.of(of, "all-or-none", item.name(), item.points().toPlainString()))
                : List.of();
    }
}
