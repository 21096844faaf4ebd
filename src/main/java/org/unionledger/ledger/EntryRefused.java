package org.unionledger.ledger;

import java.util.List;
import java.util.stream.Collectors;

/** An entry that breaks a rule, with everything that is wrong with it. */
public class EntryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<EntryProblem> problems;

    EntryRefused(List<EntryProblem> problems) {
        super(problems.stream().map(EntryProblem::field).collect(Collectors.joining(", ", "Refused: ", "")));
        this.problems = List.copyOf(problems);
    }

    public List<EntryProblem> problems() {
        return problems;
    }
}
