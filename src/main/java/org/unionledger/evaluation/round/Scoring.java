package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of a score from one state to the next, as values. */
final class Scoring {

    private Scoring() {}

    static Score with(Score score, Map<String, Mark> marks) {
        return new Score(
                score.id(),
                score.round(),
                score.union(),
                score.state(),
                score.sentOn(),
                score.sentBy(),
                score.returned(),
                score.reviewedOn(),
                score.reviewedBy(),
                score.remark(),
                score.total(),
                score.place(),
                score.edition(),
                Map.copyOf(marks));
    }

    static Score sent(Score score, LocalDate on, String by) {
        return step(score, Score.State.REVIEW, on, by, null, null, null, score.remark());
    }

    static Score givenBack(Score score, String reason) {
        return step(score, Score.State.SELF, score.sentOn(), score.sentBy(), reason, null, null, score.remark());
    }

    static Score reviewed(Score score, LocalDate on, String by, String remark) {
        return step(score, Score.State.REVIEWED, score.sentOn(), score.sentBy(), score.returned(), on, by, remark);
    }

    static Score ranked(Score score, BigDecimal total, int place) {
        return new Score(
                score.id(),
                score.round(),
                score.union(),
                score.state(),
                score.sentOn(),
                score.sentBy(),
                score.returned(),
                score.reviewedOn(),
                score.reviewedBy(),
                score.remark(),
                total,
                place,
                score.edition(),
                score.marks());
    }

    private static Score step(
            Score score,
            Score.State state,
            @Nullable LocalDate sentOn,
            @Nullable String sentBy,
            @Nullable String returned,
            @Nullable LocalDate reviewedOn,
            @Nullable String reviewedBy,
            String remark) {
        return new Score(
                score.id(),
                score.round(),
                score.union(),
                state,
                sentOn,
                sentBy,
                returned,
                reviewedOn,
                reviewedBy,
                remark,
                score.total(),
                score.place(),
                score.edition(),
                score.marks());
    }
}
