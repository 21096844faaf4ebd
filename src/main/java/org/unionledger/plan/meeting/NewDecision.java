package org.unionledger.plan.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.plan.NewItem;
import org.unionledger.plan.PlanItem;
import org.unionledger.plan.PlanRefused;
import org.unionledger.plan.Problem;

/**
 * What a meeting decides, and who carries it out by when.
 *
 * @param owner empty when nobody is named
 */
record NewDecision(String decision, String owner, @Nullable LocalDate due) {

    private static final int LONGEST = 200;

    /** @throws PlanRefused if it says nothing, too much, or not by when */
    NewItem item() {
        List<Problem> problems = new ArrayList<>();
        if (decision.isBlank()) {
            problems.add(new Problem("decision", "decision-missing"));
        }
        if (decision.length() > LONGEST) {
            problems.add(new Problem("decision", "decision-long"));
        }
        if (due == null) {
            problems.add(new Problem("due", "due-missing"));
        }
        PlanRefused.unlessNone(problems);
        return new NewItem(Objects.requireNonNull(due), PlanItem.DECISION, decision.strip(), owner.strip());
    }
}
