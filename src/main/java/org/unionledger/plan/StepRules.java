package org.unionledger.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.frame.Problem;

/** What may be said of an item. Pure. */
final class StepRules {

    private StepRules() {}

    /** Every rule the step breaks; empty when it may be taken. */
    static List<Problem> problemsOf(Step step, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (step.state().isExplained() && step.reason().isBlank()) {
            problems.add(Problem.of("reason", "plan.problem.reason-missing"));
        }
        if (step.state() == ItemState.DONE && step.on() == null) {
            problems.add(Problem.of("on", "plan.problem.done-missing"));
        }
        if (step.on() != null && step.on().isAfter(today)) {
            problems.add(Problem.of("on", "plan.problem.done-later"));
        }
        if (step.state() == ItemState.POSTPONED
                && (step.due() == null || step.due().isBefore(today))) {
            problems.add(Problem.of("due", "plan.problem.due-before"));
        }
        return problems;
    }
}
