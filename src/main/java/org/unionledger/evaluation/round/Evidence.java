package org.unionledger.evaluation.round;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.attachment.AttachmentOwner;
import org.unionledger.audit.Subject;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.frame.Refused;

/**
 * 佐证: pictures and documents at the items of a score. What the judged union proves with and what the union that judges found
 * are kept apart, and each changes its own while it is its turn; nobody after the publication.
 */
@Component
class Evidence implements AttachmentOwner {

    private static final Pattern KIND = Pattern.compile("score\\.(self|review)\\.([a-z][0-9]+)");

    private final ScoreAccess scores;

    Evidence(ScoreAccess scores) {
        this.scores = scores;
    }

    /** What is attached to an item by one side. */
    static String kind(Turn side, String item) {
        return Scores.KIND + "." + side.code() + "." + item;
    }

    /** Everything that may be attached to a score judged by this. */
    static Collection<String> kinds(Content content) {
        return Stream.of(Turn.SELF, Turn.REVIEW)
                .flatMap(side -> content.items().stream().map(Item::key).map(item -> kind(side, item)))
                .toList();
    }

    /** The item that what is attached so proves. */
    static String item(String kind) {
        return matched(kind).group(2);
    }

    /** Whether whoever judges has attached it. */
    static boolean isFound(String kind) {
        return matched(kind).group(1).equals(Turn.REVIEW.code());
    }

    @Override
    public boolean owns(String kind) {
        return KIND.matcher(kind).matches();
    }

    @Override
    public Subject readable(Scope scope, String kind, long record) {
        return subject(scores.require(scope, record), kind);
    }

    @Override
    public Subject changeable(Scope scope, String kind, long record) {
        Score score = scores.require(scope, record);
        Turn side = Turn.valueOf(matched(kind).group(1).toUpperCase(Locale.ROOT));
        scope.require(side == Turn.SELF ? Right.SCORE_ONESELF : Right.JUDGE_UNIONS);
        if (scores.round(score).state() != Round.State.SCORING) {
            throw Refused.of("", "evaluation.problem.evidence-locked");
        }
        if (scores.turn(scope, score) != side) {
            throw Refused.of("", "evaluation.problem.evidence-not-now");
        }
        return subject(score, kind);
    }

    private Subject subject(Score score, String kind) {
        String item = matched(kind).group(2);
        if (scores.content(score).item(item).isEmpty()) {
            throw new NotInScope(kind + " " + score.id());
        }
        return new Subject(kind, score.id(), score.union());
    }

    private static Matcher matched(String kind) {
        Matcher matched = KIND.matcher(kind);
        if (!matched.matches()) {
            throw new NotInScope(kind);
        }
        return matched;
    }

    @Override
    public String href(String kind, long record) {
        return "/scores/" + record;
    }
}
