package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.attachment.Attachment;
import org.unionledger.attachment.Attachments;
import org.unionledger.attachment.AttachmentsView;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.Superiors;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.evaluation.scheme.Rule;
import org.unionledger.evaluation.scheme.RuleWords;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;

/** Puts together what the page of a score shows: figures as they were published, beside what they are now. */
@Component
class ScoreSheets {

    private final Rounds rounds;
    private final ScoreAccess scores;
    private final Attachments attachments;
    private final Objections objections;
    private final Computing computing;
    private final RuleWords rules;
    private final MissingRecords missing;
    private final FigureLinks links;
    private final Organizations organizations;
    private final Superiors superiors;
    private final Clock clock;

    ScoreSheets(
            Rounds rounds,
            ScoreAccess scores,
            Attachments attachments,
            Objections objections,
            Computing computing,
            RuleWords rules,
            MissingRecords missing,
            FigureLinks links,
            Organizations organizations,
            Superiors superiors,
            Clock clock) {
        this.rounds = rounds;
        this.scores = scores;
        this.attachments = attachments;
        this.objections = objections;
        this.computing = computing;
        this.rules = rules;
        this.missing = missing;
        this.links = links;
        this.organizations = organizations;
        this.superiors = superiors;
        this.clock = clock;
    }

    /** What every line of a page is made with. */
    private record Making(
            Scope scope,
            Words words,
            String union,
            AsOf asOf,
            Map<String, Computed> then,
            Map<String, Computed> now,
            List<Objection> objections,
            Map<String, List<Attachment>> attached,
            Function<FigureQuery, List<Book>> books) {}

    ScoreSheet of(Scope scope, long id, Words words) {
        Score score = scores.require(scope, id);
        Round round = rounds.anywhere(score.round());
        Content content = scores.content(score);
        String union = organizations.require(scope, score.union()).name();
        AsOf asOf = round.moment() == null ? AsOf.NOW : AsOf.at(round.moment());
        Making making = new Making(
                scope,
                words,
                union,
                asOf,
                computed(content, score, round, asOf),
                computed(content, score, round, AsOf.NOW),
                objections.of(score),
                attachments.ofParts(scope, Evidence.kinds(content), id),
                missing.books(scope, words));
        Totals totals = Totals.of(content, item -> points(score, item, making));
        return new ScoreSheet(
                round,
                score,
                union,
                superiors.nameOf(round.judge()),
                totals.aspects().stream()
                        .map(part -> new ScoreSheet.Part(
                                part.aspect().name(),
                                part.aspect().weight(),
                                part.gives(),
                                part.aspect().items().stream()
                                        .map(item -> line(score, item, making))
                                        .toList()))
                        .toList(),
                totals.total(),
                scores.judges(scope, score),
                scope.may(Right.SCORE_ONESELF),
                scores.turn(scope, score),
                ranking(round, score));
    }

    private Map<String, Computed> computed(Content content, Score score, Round round, AsOf asOf) {
        LocalDate published = round.publishedOn();
        LocalDate until = round.until(asOf.moment() == null || published == null ? LocalDate.now(clock) : published);
        return Objects.requireNonNull(computing
                .of(content, List.of(score.union()), round.year(), until, asOf)
                .get(score.union()));
    }

    /** What counts: as published, else as reviewed, as computed or as claimed. */
    private static @Nullable BigDecimal points(Score score, Item item, Making making) {
        Mark mark = score.mark(item.key());
        if (mark.fixed() != null) {
            return mark.fixed().points();
        }
        if (mark.reviewPoints() != null) {
            return mark.reviewPoints();
        }
        Computed computed = making.then().get(item.key());
        return computed == null ? mark.selfPoints() : computed.points();
    }

    private ScoreSheet.Line line(Score score, Item item, Making making) {
        Mark mark = score.mark(item.key());
        Computed then = making.then().get(item.key());
        Computed now = making.now().get(item.key());
        boolean published = making.asOf().moment() != null;
        BigDecimal points = points(score, item, making);
        BigDecimal lost = points != null && points.compareTo(item.points()) < 0
                ? item.points().subtract(points)
                : null;
        BigDecimal computed = mark.fixed() == null
                ? then == null ? null : then.points()
                : mark.fixed().computed();
        return new ScoreSheet.Line(
                item,
                rules.of(item.rule(), making.words()),
                then != null,
                then == null ? null : link(then.reached(), making, making.asOf()),
                published && now != null ? link(now.reached(), making, AsOf.NOW) : null,
                then == null || then.target() == null ? null : link(then.target(), making, making.asOf()),
                wanted(item),
                ScoreSheet.plain(computed),
                then != null && then.target() != null && then.wanted() == null,
                mark,
                points,
                lost,
                lost == null || then == null
                        ? List.of()
                        : making.books().apply(then.reached().query()),
                making.objections().stream()
                        .filter(objection -> objection.item().equals(item.key()))
                        .toList(),
                new ScoreSheet.Proof(
                        attached(making, Turn.SELF, item.key()), attached(making, Turn.REVIEW, item.key())));
    }

    private static List<AttachmentsView.Line> attached(Making making, Turn side, String item) {
        return making.attached().getOrDefault(Evidence.kind(side, item), List.of()).stream()
                .map(AttachmentsView.Line::of)
                .toList();
    }

    private FigureLink link(Figure figure, Making making, AsOf asOf) {
        return links.withUnit(making.words(), figure, asOf, making.union());
    }

    private static String wanted(Item item) {
        return item.rule() instanceof Rule.Measured measured && measured.wanted() != null
                ? measured.wanted().toPlainString()
                : "";
    }

    /** What was published is told to all who were judged: names, totals and places. */
    private List<ScoreSheet.Ranked> ranking(Round round, Score of) {
        if (round.state() == Round.State.SCORING) {
            return List.of();
        }
        List<ScoreSheet.Ranked> ranking = new ArrayList<>();
        rounds.scores(round)
                .forEach(score -> ranking.add(new ScoreSheet.Ranked(
                        Objects.requireNonNull(score.place()),
                        nameOf(score.union()),
                        Objects.requireNonNull(score.total()),
                        score.id() == of.id())));
        return ranking;
    }

    private String nameOf(OrganizationId union) {
        return superiors.nameOf(union);
    }
}
