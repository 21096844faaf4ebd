package org.unionledger.plan.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.plan.NewItem;
import org.unionledger.plan.PlanItem;

/**
 * What a meeting decides, and who carries it out by when.
 *
 * @param owner empty when nobody is named
 */
record NewDecision(String decision, String owner, @Nullable LocalDate due) {

    private static final int LONGEST = 200;

    /** @throws Refused if it says nothing, too much, or not by when */
    NewItem item() {
        List<Problem> problems = new ArrayList<>();
        if (decision.isBlank()) {
            problems.add(Problem.of("decision", "plan.problem.decision-missing"));
        }
        if (decision.length() > LONGEST) {
            problems.add(Problem.of("decision", "plan.problem.decision-long"));
        }
        if (due == null) {
            problems.add(Problem.of("due", "plan.problem.due-missing"));
        }
        Refused.unlessNone(problems);
        return new NewItem(Objects.requireNonNull(due), PlanItem.DECISION, decision.strip(), owner.strip());
    }
}
