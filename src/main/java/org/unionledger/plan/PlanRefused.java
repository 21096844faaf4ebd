package org.unionledger.plan;

import java.util.List;

/** What was entered about a plan, a task or a meeting breaks rules; nothing was written. */
public class PlanRefused extends RuntimeException {

    private final List<Problem> problems;

    public PlanRefused(List<Problem> problems) {
        super("Refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    public static void unlessNone(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new PlanRefused(problems);
        }
    }

    public static PlanRefused of(String field, String code) {
        return new PlanRefused(List.of(new Problem(field, code)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
