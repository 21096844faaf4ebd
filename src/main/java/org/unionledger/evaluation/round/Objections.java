package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/** 异议: what judged unions hold against published scores, and what becomes of it. */
@Service
public class Objections {

    static final String KIND = "objection";

    private final ObjectionRepository repository;
    private final RoundRepository roundRepository;
    private final ScoreRepository scoreRepository;
    private final Rounds rounds;
    private final Scores scores;
    private final RoundDuties duties;
    private final AuditLog audit;
    private final Clock clock;

    Objections(
            ObjectionRepository repository,
            RoundRepository roundRepository,
            ScoreRepository scoreRepository,
            Rounds rounds,
            Scores scores,
            RoundDuties duties,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.roundRepository = roundRepository;
        this.scoreRepository = scoreRepository;
        this.rounds = rounds;
        this.scores = scores;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order they were raised. */
    public List<Objection> of(Score score) {
        return repository.of(score.id());
    }

    /** @throws NotInScope if there is none, or the judged union lies elsewhere */
    public Objection require(Scope scope, long id) {
        Objection objection = repository.find(id).orElseThrow(() -> new NotInScope("objection " + id));
        scores.require(scope, objection.score());
        return objection;
    }

    /** @throws Refused if the round is not published, the days are over, or one about the item waits already */
    @Transactional
    public long raise(Scope scope, long score, String item, String reason) {
        scope.require(Right.SCORE_ONESELF);
        Score of = scores.require(scope, score);
        Round round = rounds.anywhere(of.round());
        roundRepository.lock(round.id());
        LocalDate due = round.objectionDue();
        if (round.state() != Round.State.PUBLISHED || due == null || today().isAfter(due)) {
            throw Refused.of("", "evaluation.problem.no-objections-now");
        }
        item(of, item);
        if (reason.isBlank()) {
            throw Refused.of("reason", "evaluation.problem.reason-missing");
        }
        long id = repository
                .insert(score, item, reason.strip(), today(), scope.login())
                .orElseThrow(() -> Refused.of("", "evaluation.problem.objected-already"));
        audit.write(
                scope.actor(),
                "objected",
                new Subject(KIND, id, of.union()),
                reason.strip(),
                Map.of(),
                Map.of("item", item));
        duties.settle(round, of, require(scope, id));
        return id;
    }

    /**
     * Answers one. What is upheld changes the points of the item, and with them totals and places.
     *
     * @param points what counts now; needed when it is upheld
     * @throws Refused if no answer is given, it was answered before, or the points are more than the item gives
     */
    @Transactional
    public void answer(Scope scope, long id, boolean upheld, @Nullable BigDecimal points, String answer) {
        scope.require(Right.JUDGE_UNIONS);
        Objection objection = require(scope, id);
        Score score = scores.require(scope, objection.score());
        Round round = rounds.require(scope, score.round());
        roundRepository.lock(round.id());
        Content content = scores.content(score);
        Item item = item(score, objection.item());
        if (answer.isBlank()) {
            throw Refused.of("answer", "evaluation.problem.answer-missing");
        }
        if (upheld) {
            List<Problem> problems = ScoreRules.given("answer-", item, points).all();
            Refused.unlessNone(problems);
        }
        Mark mark = score.mark(item.key());
        Mark.Fixed fixed = Objects.requireNonNull(mark.fixed());
        if (!repository.answer(
                id, new Objection.Answer(upheld, answer.strip(), fixed.points(), today(), scope.login()))) {
            throw Refused.of("", "evaluation.problem.answered-already");
        }
        if (upheld && points != null) {
            Mark.Fixed changed = new Mark.Fixed(fixed.reached(), fixed.wanted(), fixed.computed(), points);
            scoreRepository.save(score.id(), List.of(mark.fixed(changed)));
            rounds.rank(content, scoreRepository.ofRound(round.id()));
        }
        audit.write(
                scope.actor(),
                "answered",
                new Subject(KIND, id, score.union()),
                answer.strip(),
                Map.of("points", fixed.points().toPlainString()),
                Map.of("points", (upheld && points != null ? points : fixed.points()).toPlainString()));
        duties.settle(round, score, require(scope, id));
        duties.settle(round);
    }

    private Item item(Score score, String key) {
        return scores.content(score).item(key).orElseThrow(() -> Refused.of("item", "evaluation.problem.no-such-item"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
