package org.unionledger.evaluation.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.unionledger.audit.Subject;
import org.unionledger.duty.Duties;
import org.unionledger.duty.Duty;
import org.unionledger.regulation.Parameters;

/** What is owed because of a round: to score oneself, to review, to answer objections, to settle. */
@Component
class RoundDuties {

    static final String SELF = "evaluation.self";
    static final String REVIEW = "evaluation.review";
    static final String ANSWER = "evaluation.answer";
    static final String SETTLE = "evaluation.settle";

    private final Duties duties;
    private final ScoreRepository scores;
    private final Parameters parameters;
    private final Clock clock;

    RoundDuties(Duties duties, ScoreRepository scores, Parameters parameters, Clock clock) {
        this.duties = duties;
        this.scores = scores;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Of the round and of all that are judged in it. */
    void settle(Round round) {
        List<Score> judged = scores.ofRound(round.id());
        duties.state(new Subject(Rounds.KIND, round.id(), round.judge()), ofJudge(round, judged));
        judged.forEach(score -> state(round, score));
    }

    /** Of the round and of one that is judged in it. */
    void settle(Round round, Score score) {
        duties.state(new Subject(Rounds.KIND, round.id(), round.judge()), ofJudge(round, scores.ofRound(round.id())));
        state(round, score);
    }

    void settle(Round round, Score score, Objection objection) {
        LocalDate today = LocalDate.now(clock);
        Subject subject = new Subject(Objections.KIND, objection.id(), score.union());
        duties.state(
                subject,
                objection.answer() == null
                        ? List.of(new Duty(ANSWER, round.judge(), today, today.plusDays(answerDays(round))))
                        : List.of());
    }

    private void state(Round round, Score score) {
        boolean owed = round.state() == Round.State.SCORING && score.state() == Score.State.SELF;
        LocalDate due = round.selfDue();
        duties.state(
                new Subject(Scores.KIND, score.id(), score.union()),
                owed ? List.of(new Duty(SELF, score.union(), round.openedOn(), due)) : List.of());
    }

    private List<Duty> ofJudge(Round round, List<Score> judged) {
        List<Duty> owed = new ArrayList<>();
        boolean waiting = judged.stream().anyMatch(score -> score.state() == Score.State.REVIEW);
        boolean reviewed = judged.stream().allMatch(score -> score.state() == Score.State.REVIEWED);
        if (round.state() == Round.State.SCORING && !reviewed) {
            owed.add(new Duty(REVIEW, round.judge(), waiting ? round.openedOn() : round.selfDue(), round.reviewDue()));
        }
        if (round.state() == Round.State.SCORING && reviewed) {
            owed.add(new Duty(SETTLE, round.judge(), round.openedOn(), round.reviewDue()));
        }
        if (round.state() == Round.State.PUBLISHED) {
            LocalDate due = Objects.requireNonNull(round.objectionDue());
            owed.add(new Duty(SETTLE, round.judge(), due.plusDays(1), due.plusDays(1L + answerDays(round))));
        }
        return owed;
    }

    private int answerDays(Round round) {
        return parameters.whole("evaluation.answer.days", round.judge(), LocalDate.now(clock));
    }
}
