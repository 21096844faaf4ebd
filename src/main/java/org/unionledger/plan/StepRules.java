package org.unionledger.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What may be said of an item. Pure. */
final class StepRules {

    private StepRules() {}

    /** Every rule the step breaks; empty when it may be taken. */
    static List<Problem> problemsOf(Step step, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (step.state().isExplained() && step.reason().isBlank()) {
            problems.add(new Problem("reason", "reason-missing"));
        }
        if (step.state() == ItemState.DONE && step.on() == null) {
            problems.add(new Problem("on", "done-missing"));
        }
        if (step.on() != null && step.on().isAfter(today)) {
            problems.add(new Problem("on", "done-later"));
        }
        if (step.state() == ItemState.POSTPONED
                && (step.due() == null || step.due().isBefore(today))) {
            problems.add(new Problem("due", "due-before"));
        }
        return problems;
    }
}
