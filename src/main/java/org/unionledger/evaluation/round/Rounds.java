package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.evaluation.scheme.Scheme;
import org.unionledger.evaluation.scheme.Schemes;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figures;
import org.unionledger.figures.Moments;
import org.unionledger.figures.Source;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Standing;
import org.unionledger.regulation.Parameters;

/**
 * 考核: a union judges all directly below it by a scheme. Opened, scored, published with figures as of one moment, settled.
 * Reading takes {@link Right#READ_EVALUATIONS}, every step {@link Right#JUDGE_UNIONS} at the union that judges.
 */
@Service
public class Rounds {

    static final String KIND = "round";

    private final RoundRepository repository;
    private final ScoreRepository scores;
    private final ObjectionRepository objections;
    private final Schemes schemes;
    private final Computing computing;
    private final RoundDuties duties;
    private final Organizations organizations;
    private final Figures figures;
    private final Moments moments;
    private final Parameters parameters;
    private final AuditLog audit;
    private final Clock clock;

    Rounds(
            RoundRepository repository,
            ScoreRepository scores,
            ObjectionRepository objections,
            Schemes schemes,
            Computing computing,
            RoundDuties duties,
            Organizations organizations,
            Figures figures,
            Moments moments,
            Parameters parameters,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.scores = scores;
        this.objections = objections;
        this.schemes = schemes;
        this.computing = computing;
        this.duties = duties;
        this.organizations = organizations;
        this.figures = figures;
        this.moments = moments;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in which the union judges, the latest first. */
    public List<Round> judgedBy(Scope scope, OrganizationId union) {
        scope.require(Right.READ_EVALUATIONS);
        organizations.require(scope, union);
        return repository.judgedBy(union);
    }

    /** @throws NotInScope if there is none, or the union that judges lies elsewhere */
    public Round require(Scope scope, long id) {
        scope.require(Right.READ_EVALUATIONS);
        Round round = repository.find(id).orElseThrow(() -> new NotInScope("round " + id));
        organizations.require(scope, round.judge());
        return round;
    }

    /** Those judged in it, by place once they are ranked. */
    public List<Score> scores(Round round) {
        return scores.ofRound(round.id());
    }

    /**
     * Begins to judge all unions directly below that are there today.
     *
     * @param name such as 年终考核
     * @throws Refused if the scheme is not as it should be, or there is nobody to judge
     */
    @Transactional
    public long open(Scope scope, long scheme, String name) {
        scope.require(Right.JUDGE_UNIONS);
        if (name.isBlank()) {
            throw Refused.of("name", "evaluation.problem.name-missing");
        }
        Scheme by = schemes.use(scope, scheme);
        LocalDate today = today();
        List<OrganizationId> judged = organizations.children(scope, by.union()).stream()
                .filter(union -> union.standing() == Standing.OPEN && !union.isPreparing(today))
                .map(Organization::id)
                .toList();
        if (judged.isEmpty()) {
            throw Refused.of("", "evaluation.problem.nobody-below");
        }
        LocalDate selfDue = today.plusDays(days("evaluation.self.days", by.union()));
        LocalDate reviewDue = selfDue.plusDays(days("evaluation.review.days", by.union()));
        long id = repository.insert(new Round(
                0,
                by.union(),
                by.year(),
                name.strip(),
                scheme,
                Round.State.SCORING,
                today,
                selfDue,
                reviewDue,
                null,
                null,
                null,
                null));
        scores.insert(id, judged);
        tell(scope, "created", id, by.union(), Map.of("name", name.strip(), "year", Integer.toString(by.year())));
        duties.settle(anywhere(id));
        return id;
    }

    private int days(String parameter, OrganizationId union) {
        return parameters.whole(parameter, union, today());
    }

    /**
     * Publishes all scores (公示): what figures decide is fixed as of this moment, and everybody has a place.
     *
     * @throws Refused if somebody has not been reviewed
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void publish(Scope scope, long id) {
        Instant moment = moments.keep();
        scope.require(Right.JUDGE_UNIONS);
        Round round = require(scope, id);
        List<Score> all = scores.ofRound(id);
        List<OrganizationId> waiting = all.stream()
                .filter(score -> score.state() != Score.State.REVIEWED)
                .map(Score::union)
                .toList();
        if (!waiting.isEmpty()) {
            throw Refused.of(
                    "",
                    "evaluation.problem.not-reviewed",
                    String.join("、", organizations.names(scope, waiting).values()));
        }
        LocalDate due = today().plusDays(days("evaluation.objection.days", round.judge()));
        if (!repository.publish(id, moment, today(), due)) {
            throw new ChangedMeanwhile();
        }
        Content content = schemes.usedBy(round.scheme()).content();
        Map<OrganizationId, Map<String, Computed>> computed = computing.of(
                content, all.stream().map(Score::union).toList(), round.year(), round.until(today()), AsOf.at(moment));
        List<Score> fixed = new ArrayList<>();
        for (Score score : all) {
            fixed.add(fix(score, content, Objects.requireNonNull(computed.get(score.union()))));
        }
        rank(content, fixed);
        tell(scope, "published", id, round.judge(), Map.of("until", due.toString()));
        duties.settle(anywhere(id));
    }

    private Score fix(Score score, Content content, Map<String, Computed> computed) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (Item item : content.items()) {
            Computed figure = computed.get(item.key());
            Mark mark = score.mark(item.key());
            BigDecimal byRule = figure == null ? null : figure.points();
            BigDecimal points = mark.reviewPoints() != null ? mark.reviewPoints() : byRule;
            marks.put(
                    item.key(),
                    mark.fixed(new Mark.Fixed(
                            figure == null ? null : figure.reached().value(),
                            figure == null ? null : figure.wanted(),
                            byRule,
                            Objects.requireNonNullElse(points, BigDecimal.ZERO))));
        }
        scores.save(score.id(), marks.values());
        return Scoring.with(score, marks);
    }

    /** Says anew who has which total and place, from what counts for the items. */
    void rank(Content content, List<Score> all) {
        Map<Score, BigDecimal> totals = new LinkedHashMap<>();
        all.forEach(score -> totals.put(
                score,
                Totals.of(content, item -> {
                            Mark.Fixed fixed = score.mark(item.key()).fixed();
                            return fixed == null ? null : fixed.points();
                        })
                        .total()));
        Totals.places(totals).forEach((score, place) -> {
            if (!scores.update(Scoring.ranked(score, Objects.requireNonNull(totals.get(score)), place))) {
                throw new ChangedMeanwhile();
            }
        });
    }

    /**
     * Settles a published round (定稿): nothing of it changes any more.
     *
     * @throws Refused if an objection waits for its answer, or may still be raised
     */
    @Transactional
    public void settle(Scope scope, long id) {
        scope.require(Right.JUDGE_UNIONS);
        Round round = require(scope, id);
        repository.lock(id);
        int open = objections.open(id);
        if (open > 0) {
            throw Refused.of("", "evaluation.problem.objections-open", open);
        }
        LocalDate due = round.objectionDue();
        if (due != null && !today().isAfter(due)) {
            throw Refused.of("", "evaluation.problem.objections-until", due);
        }
        if (!repository.settle(id, today())) {
            throw Refused.of("", "evaluation.problem.not-published");
        }
        tell(scope, "settled", id, round.judge(), Map.of());
        Round settled = anywhere(id);
        figures.state(new Source(KIND, id), RoundRecords.postings(settled, scores.ofRound(id)));
        duties.settle(settled);
    }

    /** For whoever was found to be judged in it. */
    Round anywhere(long id) {
        return repository.find(id).orElseThrow();
    }

    private void tell(Scope scope, String action, long id, OrganizationId judge, Map<String, String> words) {
        audit.write(scope.actor(), action, new Subject(KIND, id, judge), null, Map.of(), words);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
