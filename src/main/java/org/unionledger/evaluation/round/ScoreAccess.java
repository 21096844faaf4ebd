package org.unionledger.evaluation.round;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Schemes;
import org.unionledger.organization.Organizations;

/** Who sees which score, and whose turn it is. */
@Component
class ScoreAccess {

    private final ScoreRepository repository;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Organizations organizations;
    private final Clock clock;

    ScoreAccess(ScoreRepository repository, Rounds rounds, Schemes schemes, Organizations organizations, Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.schemes = schemes;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @throws NotInScope if there is none, or the judged union lies elsewhere */
    Score require(Scope scope, long id) {
        scope.require(Right.READ_EVALUATIONS);
        return repository
                .find(id, scope.place(), LocalDate.now(clock))
                .orElseThrow(() -> new NotInScope("score " + id));
    }

    Round round(Score score) {
        return rounds.anywhere(score.round());
    }

    /** What it is judged by. */
    Content content(Score score) {
        return schemes.usedBy(round(score).scheme()).content();
    }

    /** Whether the reader judges: the union that does so lies in the scope. */
    boolean judges(Scope scope, Score score) {
        return scope.may(Right.JUDGE_UNIONS)
                && organizations.find(scope, round(score).judge()).isPresent();
    }

    /** Who never scored itself is reviewed once the days are over; nothing is written down after the publication. */
    Turn turn(Scope scope, Score score) {
        Round round = round(score);
        if (round.state() != Round.State.SCORING) {
            return Turn.NONE;
        }
        boolean waits = score.state() == Score.State.SELF;
        if (judges(scope, score) && (!waits || LocalDate.now(clock).isAfter(round.selfDue()))) {
            return Turn.REVIEW;
        }
        return waits && scope.may(Right.SCORE_ONESELF) ? Turn.SELF : Turn.NONE;
    }
}
