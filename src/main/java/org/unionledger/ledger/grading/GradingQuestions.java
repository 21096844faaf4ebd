package org.unionledger.ledger.grading;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;

/** Reads of the addresses of lists and of their exports what is asked for. */
@Component
class GradingQuestions {

    private final Standings standings;
    private final Clock clock;

    GradingQuestions(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    CheckList checks(Scope scope, MultiValueMap<String, String> parameters) {
        scope.require(Right.READ_LEDGERS);
        return CheckList.read(standings.checklists(scope), LocalDate.now(clock), parameters);
    }

    GradeList grades(Scope scope, MultiValueMap<String, String> parameters) {
        scope.require(Right.READ_LEDGERS);
        return GradeList.read(standings.gradings(scope), LocalDate.now(clock), parameters);
    }
}
