package org.unionledger.evaluation.scheme;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to schemes, in the reader's words. */
@Component
class SchemeWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Schemes.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("evaluation.audit.kind.scheme");
    }

    @Override
    public List<String> actions() {
        return List.of("created", "changed", "voided");
    }

    @Override
    public Right right() {
        return Right.READ_EVALUATIONS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/schemes/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("evaluation.field." + field),
                (field, value) -> value);
    }
}
