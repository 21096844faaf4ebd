package org.unionledger.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Problem;

/** What a scheme must keep before anybody is judged by it. Pure. */
final class SchemeRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000);

    private SchemeRules() {}

    /** Everything that is not as it should be; empty when the scheme may be used. @param known whether there is such an indicator */
    static List<Problem> of(Content content, Predicate<String> known) {
        List<Problem> problems = new ArrayList<>();
        BigDecimal weights = content.aspects().stream().map(Aspect::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.compareTo(HUNDRED) != 0) {
            problems.add(Problem.of("", "evaluation.problem.weights", weights.toPlainString()));
        }
        content.aspects().stream()
                .filter(aspect -> aspect.items().isEmpty())
                .forEach(aspect -> problems.add(Problem.of("", "evaluation.problem.no-items", aspect.name())));
        content.items().forEach(item -> problems.addAll(of(item, known)));
        return problems;
    }

    static List<Problem> of(Aspect aspect) {
        List<Problem> problems = new ArrayList<>();
        if (aspect.name().isBlank()) {
            problems.add(Problem.of("name", "evaluation.problem.name-missing"));
        }
        if (aspect.weight().signum() <= 0 || aspect.weight().compareTo(HUNDRED) > 0) {
            problems.add(Problem.of("weight", "evaluation.problem.not-a-weight"));
        }
        return problems;
    }

    static List<Problem> of(Item item, Predicate<String> known) {
        List<Problem> problems = new ArrayList<>();
        if (item.name().isBlank()) {
            problems.add(Problem.of("name", "evaluation.problem.name-missing"));
        }
        if (item.points().signum() <= 0 || item.points().compareTo(MOST_POINTS) > 0) {
            problems.add(Problem.of("points", "evaluation.problem.not-points"));
        }
        if (item.rule() instanceof Rule.Computed computed && !known.test(computed.indicator())) {
            problems.add(Problem.of("indicator", "evaluation.problem.no-indicator", item.name()));
        }
        if (item.rule() instanceof Rule.Measured measured) {
            wanted(measured.wanted(), problems);
        }
        if (item.rule() instanceof Rule.Steps steps) {
            problems.addAll(of(steps, item.points()));
        }
        if (item.rule() instanceof Rule.PerUnit perUnit) {
            problems.addAll(of(perUnit, item.points()));
        }
        if (item.rule() instanceof Rule.YesNo && item.evidence().isBlank()) {
            problems.add(Problem.of("evidence", "evaluation.problem.evidence-missing", item.name()));
        }
        return problems;
    }

    private static void wanted(@Nullable BigDecimal wanted, List<Problem> problems) {
        if (wanted != null && wanted.signum() <= 0) {
            problems.add(Problem.of("wanted", "evaluation.problem.not-wanted"));
        }
    }

    /** At least one, each percent once, more points for more, none above those of the item. */
    private static List<Problem> of(Rule.Steps rule, BigDecimal full) {
        List<Rule.Steps.Step> steps = new ArrayList<>(rule.steps());
        steps.sort((one, other) -> one.percent().compareTo(other.percent()));
        Set<BigDecimal> percents = new HashSet<>();
        BigDecimal before = BigDecimal.ZERO;
        boolean sound = !steps.isEmpty();
        for (Rule.Steps.Step step : steps) {
            sound &= step.percent().signum() > 0
                    && percents.add(step.percent().stripTrailingZeros())
                    && step.points().compareTo(before) >= 0
                    && step.points().compareTo(full) <= 0;
            before = step.points();
        }
        return sound ? List.of() : List.of(Problem.of("steps", "evaluation.problem.not-steps"));
    }

    private static List<Problem> of(Rule.PerUnit rule, BigDecimal full) {
        List<Problem> problems = new ArrayList<>();
        if (rule.each().signum() <= 0) {
            problems.add(Problem.of("each", "evaluation.problem.not-each"));
        }
        if (rule.floor().signum() < 0 || rule.floor().compareTo(full) > 0) {
            problems.add(Problem.of("floor", "evaluation.problem.not-a-floor"));
        }
        if (rule.most() != null && (rule.most().signum() <= 0 || rule.most().compareTo(full) > 0)) {
            problems.add(Problem.of("most", "evaluation.problem.not-most"));
        }
        return problems;
    }
}
