package org.unionledger.evaluation;

import java.util.List;

/** What was entered about targets, schemes or scores breaks rules; nothing was written. */
public class EvaluationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public EvaluationRefused(List<Problem> problems) {
        super("Refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    public static EvaluationRefused of(String field, String code, Object... arguments) {
        return new EvaluationRefused(List.of(Problem.of(field, code, arguments)));
    }

    public static void unlessNone(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new EvaluationRefused(problems);
        }
    }

    public List<Problem> problems() {
        return problems;
    }
}
