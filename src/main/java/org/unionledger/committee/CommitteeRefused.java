package org.unionledger.committee;

import java.util.List;

/** What was entered about a term, an officer or a certificate breaks rules; nothing was written. */
public class CommitteeRefused extends RuntimeException {

    private final List<Problem> problems;

    CommitteeRefused(List<Problem> problems) {
        super("Refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    static void unlessNone(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new CommitteeRefused(problems);
        }
    }

    public List<Problem> problems() {
        return problems;
    }
}
