package org.unionledger.evaluation.round;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to rounds, scores and objections, in the reader's words. */
@Component
class RoundWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Rounds.KIND, Scores.KIND, Objections.KIND);
    }

    @Override
    public boolean speaksOf(String kind) {
        return kinds().contains(kind) || isEvidence(kind);
    }

    private static boolean isEvidence(String kind) {
        return kind.startsWith(Scores.KIND + ".");
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("evaluation.audit.kind." + (isEvidence(kind) ? "evidence" : kind));
    }

    @Override
    public List<String> actions() {
        return List.of(
                "created",
                "changed",
                "published",
                "settled",
                "self-scored",
                "reviewed",
                "returned",
                "objected",
                "answered",
                "attached",
                "fetched",
                "detached");
    }

    @Override
    public Right right() {
        return Right.READ_EVALUATIONS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/" + (isEvidence(kind) ? Scores.KIND : kind) + "s/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("evaluation.field." + field),
                (field, value) -> value);
    }
}
