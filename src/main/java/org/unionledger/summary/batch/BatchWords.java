package org.unionledger.summary.batch;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to runs, in the reader's words. */
@Component
class BatchWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Batches.SUBJECT);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("summary.batch.title");
    }

    @Override
    public List<String> actions() {
        return List.of("created");
    }

    @Override
    public Right right() {
        return Right.COMPOSE_SUMMARIES;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/batches/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("summary.batch.field." + field),
                (field, value) -> value(words, field, value));
    }

    private static String value(Words words, String field, String value) {
        return switch (field) {
            case "level" -> words.text("organization.kind." + value);
            case "rest" -> words.text("true".equals(value) ? "summary.batch.rest.listed" : "summary.batch.rest.not");
            case "annex" -> words.text("true".equals(value) ? "summary.batch.annex.there" : "summary.text-alone");
            case "kind" -> words.text("summary.kind." + value);
            default -> value;
        };
    }
}
