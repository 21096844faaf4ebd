package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.evaluation.scheme.Rule;
import org.unionledger.frame.Problem;

/** What marks must keep before a score is sent, and before it counts as reviewed. Pure. */
final class ScoreRules {

    private ScoreRules() {}

    /** Of how a union scored itself. @param proven the items to which it has attached anything */
    static ScoreProblems ofSelf(Content content, Map<String, Mark> marks, Set<String> proven) {
        return content.items().stream()
                .map(item -> ofSelf(
                        item, marks.getOrDefault(item.key(), Mark.none(item.key())), proven.contains(item.key())))
                .reduce(ScoreProblems.NONE, ScoreProblems::and);
    }

    private static ScoreProblems ofSelf(Item item, Mark mark, boolean proven) {
        ScoreProblems problems =
                item.rule() instanceof Rule.Computed ? ScoreProblems.NONE : given("self-", item, mark.selfPoints());
        if (!(item.rule() instanceof Rule.Computed) && !proven && unproven(item, mark)) {
            problems = problems.and(ScoreProblems.lacking(
                    Problem.of("note-" + item.key(), "evaluation.problem.unproven", item.name(), item.evidence())));
        }
        if (!mark.link().isEmpty() && !mark.link().matches("/[^/\\s]\\S*")) {
            problems = problems.and(ScoreProblems.wrong(
                    Problem.of("link-" + item.key(), "evaluation.problem.not-a-page", item.name())));
        }
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
     * Of a review.
     *
     * @param computed by item; what is there may stand, anything else is given by hand and for a reason
     */
    static ScoreProblems ofReview(Content content, Map<String, Mark> marks, Map<String, BigDecimal> computed) {
        return content.items().stream()
                .map(item ->
                        ofReview(item, marks.getOrDefault(item.key(), Mark.none(item.key())), computed.get(item.key())))
                .reduce(ScoreProblems.NONE, ScoreProblems::and);
    }

    private static ScoreProblems ofReview(Item item, Mark mark, @Nullable BigDecimal computed) {
        boolean byRule = item.rule() instanceof Rule.Computed;
        BigDecimal proposed = byRule ? computed : mark.selfPoints();
        BigDecimal given = mark.reviewPoints();
        boolean stands = given == null && byRule && proposed != null;
        ScoreProblems problems = stands ? ScoreProblems.NONE : given("review-", item, given);
        boolean differs = given != null && (proposed == null || given.compareTo(proposed) != 0);
        boolean says = byRule || proposed != null;
        return differs && says && mark.reviewReason().isEmpty()
                ? problems.and(ScoreProblems.lacking(
                        Problem.of("reason-" + item.key(), "evaluation.problem.no-reason", item.name())))
                : problems;
    }

    /** Points that an item can give: none to all; all or none of what is there or not. */
    static ScoreProblems given(String field, Item item, @Nullable BigDecimal points) {
        String of = field + item.key();
        if (points == null) {
            return ScoreProblems.lacking(Problem.of(of, "evaluation.problem.points-missing", item.name()));
        }
        String most = item.points().toPlainString();
        if (points.compareTo(item.points()) > 0) {
            return ScoreProblems.wrong(Problem.of(of, "evaluation.problem.points-above", item.name(), most));
        }
        boolean whole = points.signum() == 0 || points.compareTo(item.points()) == 0;
        return item.rule() instanceof Rule.YesNo && !whole
                ? ScoreProblems.wrong(Problem.of(of, "evaluation.problem.all-or-none", item.name(), most))
                : ScoreProblems.NONE;
    }
}
