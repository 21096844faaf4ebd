package org.unionledger.evaluation.round;

import java.util.List;
import java.util.stream.Stream;
import org.unionledger.frame.Problem;

/**
 * What stands in the way of a score.
 *
 * @param wrong   keeps it from being kept
 * @param lacking keeps it only from being handed on
 */
record ScoreProblems(List<Problem> wrong, List<Problem> lacking) {

    static final ScoreProblems NONE = new ScoreProblems(List.of(), List.of());

    static ScoreProblems wrong(Problem problem) {
        return new ScoreProblems(List.of(problem), List.of());
    }

    static ScoreProblems lacking(Problem problem) {
        return new ScoreProblems(List.of(), List.of(problem));
    }

    ScoreProblems and(ScoreProblems more) {
        return new ScoreProblems(
                Stream.concat(wrong.stream(), more.wrong.stream()).toList(),
                Stream.concat(lacking.stream(), more.lacking.stream()).toList());
    }

    List<Problem> all() {
        return Stream.concat(wrong.stream(), lacking.stream()).toList();
    }
}
