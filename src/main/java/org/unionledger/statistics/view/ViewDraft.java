package org.unionledger.statistics.view;

import java.util.ArrayList;
import java.util.List;
import org.unionledger.frame.Problem;
import org.unionledger.statistics.pivot.PivotParameters;

/** What a view is to be. */
public record ViewDraft(String name, PivotParameters asked, Sharing sharing) {

    static final int LONGEST_NAME = 40;

    public ViewDraft {
        name = name.strip();
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.of("name", "statistics.view.nameless"));
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "statistics.view.long", LONGEST_NAME));
        }
        return problems;
    }
}
