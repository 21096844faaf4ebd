package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.attachment.Attachments;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.figures.AsOf;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;

/**
 * 得分表: a union scores itself, is reviewed, and may have it given back. Reading takes {@link Right#READ_EVALUATIONS}, scoring
 * oneself {@link Right#SCORE_ONESELF}; a review takes {@link Right#JUDGE_UNIONS} at the union that judges.
 */
@Service
public class Scores {

    static final String KIND = "score";

    private final ScoreRepository repository;
    private final Rounds rounds;
    private final ScoreAccess access;
    private final Attachments attachments;
    private final Computing computing;
    private final RoundDuties duties;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Scores(
            ScoreRepository repository,
            Rounds rounds,
            ScoreAccess access,
            Attachments attachments,
            Computing computing,
            RoundDuties duties,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.access = access;
        this.attachments = attachments;
        this.computing = computing;
        this.duties = duties;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of one union, the latest first. */
    public List<Score> of(Scope scope, OrganizationId union) {
        scope.require(Right.READ_EVALUATIONS);
        organizations.require(scope, union);
        return repository.ofUnion(union);
    }

    /** @throws NotInScope if there is none, or the judged union lies elsewhere */
    public Score require(Scope scope, long id) {
        return access.require(scope, id);
    }

    /** Whether the reader judges: the union that does so lies in the scope. */
    public boolean judges(Scope scope, Score score) {
        return access.judges(scope, score);
    }

    /** What figures give as of now, by item; what cannot be told is missing. */
    public Map<String, BigDecimal> computed(Score score) {
        Round round = rounds.anywhere(score.round());
        return computed(content(score), round, score.union());
    }

    /** What it is judged by. */
    public Content content(Score score) {
        return access.content(score);
    }

    /**
     * Keeps what a union says of itself, and sends it on if asked to.
     *
     * @param marks of items that people decide, and what proves any item; other parts of them stay
     * @throws Refused if it was sent already, or on sending something is missing; then nothing was written
     */
    @Transactional
    public void scoreOneself(Scope scope, long id, int edition, Collection<Mark> marks, boolean send) {
        scope.require(Right.SCORE_ONESELF);
        Score score = require(scope, id);
        Round round = rounds.anywhere(score.round());
        if (round.state() != Round.State.SCORING || score.state() != Score.State.SELF) {
            throw Refused.of("", "evaluation.problem.sent-already");
        }
        Map<String, Mark> all = with(score, marks);
        Content content = content(score);
        ScoreProblems problems = ScoreRules.ofSelf(content, all, proven(scope, content, id));
        Refused.unlessNone(send ? problems.all() : problems.wrong());
        Score next = send ? Scoring.sent(score, LocalDate.now(clock), scope.login()) : score;
        keep(next, edition, marks);
        tell(scope, send ? "self-scored" : "changed", score, null, Map.of(), selfPoints(marks));
        duties.settle(round, next);
    }

    /** The items to which the union itself has attached anything. */
    private Set<String> proven(Scope scope, Content content, long id) {
        Set<String> kinds =
                attachments.ofParts(scope, Evidence.kinds(content), id).keySet();
        return content.items().stream()
                .map(Item::key)
                .filter(item -> kinds.contains(Evidence.kind(Turn.SELF, item)))
                .collect(Collectors.toSet());
    }

    /**
     * Keeps what the union that judges gives.
     *
     * @param done whether it is complete; else it is only kept
     * @throws Refused if it has been published, or something is missing; then nothing was written
     */
    @Transactional
    public void review(Scope scope, long id, int edition, Collection<Mark> marks, String remark, boolean done) {
        Score score = require(scope, id);
        Round round = requireToJudge(scope, score);
        Map<String, Mark> all = with(score, marks);
        Content content = content(score);
        ScoreProblems problems = ScoreRules.ofReview(content, all, computed(content, round, score.union()));
        Refused.unlessNone(done ? problems.all() : problems.wrong());
        Score next = done ? Scoring.reviewed(score, LocalDate.now(clock), scope.login(), remark) : score;
        keep(next, edition, marks);
        tell(scope, done ? "reviewed" : "changed", score, null, Map.of(), reviewPoints(marks));
        duties.settle(round, next);
    }

    /** 退回重评. @throws Refused if no reason is given, or it was published */
    @Transactional
    public void giveBack(Scope scope, long id, int edition, String reason) {
        Score score = require(scope, id);
        Round round = requireToJudge(scope, score);
        if (reason.isBlank()) {
            throw Refused.of("reason", "evaluation.problem.reason-missing");
        }
        Score next = Scoring.givenBack(score, reason.strip());
        keep(next, edition, List.of());
        tell(scope, "returned", score, reason.strip(), Map.of(), Map.of());
        duties.settle(round, next);
    }

    private Round requireToJudge(Scope scope, Score score) {
        scope.require(Right.JUDGE_UNIONS);
        Round round = rounds.require(scope, score.round());
        if (round.state() != Round.State.SCORING) {
            throw Refused.of("", "evaluation.problem.published-already");
        }
        return round;
    }

    private void keep(Score next, int edition, Collection<Mark> marks) {
        if (edition != next.edition() || !repository.update(next)) {
            throw new ChangedMeanwhile();
        }
        repository.save(next.id(), marks);
    }

    private Map<String, BigDecimal> computed(Content content, Round round, OrganizationId union) {
        Map<String, BigDecimal> points = new HashMap<>();
        Objects.requireNonNull(computing
                        .of(content, List.of(union), round.year(), round.until(LocalDate.now(clock)), AsOf.NOW)
                        .get(union))
                .forEach((item, each) -> {
                    if (each.points() != null) {
                        points.put(item, each.points());
                    }
                });
        return points;
    }

    private static Map<String, Mark> with(Score score, Collection<Mark> marks) {
        Map<String, Mark> all = new HashMap<>(score.marks());
        marks.forEach(mark -> all.put(mark.item(), mark));
        return all;
    }

    private void tell(
            Scope scope,
            String action,
            Score score,
            @Nullable String reason,
            Map<String, String> before,
            Map<String, String> after) {
        audit.write(scope.actor(), action, new Subject(KIND, score.id(), score.union()), reason, before, after);
    }

    private static Map<String, String> selfPoints(Collection<Mark> marks) {
        return Map.of(
                "self",
                marks.stream()
                        .filter(mark -> mark.selfPoints() != null)
                        .collect(Collectors.toMap(
                                Mark::item, mark -> plain(mark.selfPoints()), (a, b) -> a, TreeMap::new))
                        .toString());
    }

    private static Map<String, String> reviewPoints(Collection<Mark> marks) {
        return Map.of(
                "review",
                marks.stream()
                        .filter(mark -> mark.reviewPoints() != null)
                        .collect(Collectors.toMap(
                                Mark::item, mark -> plain(mark.reviewPoints()), (a, b) -> a, TreeMap::new))
                        .toString());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
