package org.unionledger.joining;

import java.util.List;

/** What was filled in or decided breaks rules; nothing was written. */
public final class JoiningRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    JoiningRefused(List<Problem> problems) {
        super("Refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    JoiningRefused(Problem problem) {
        this(List.of(problem));
    }

    static void unlessNone(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new JoiningRefused(problems);
        }
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }
}
