package org.unionledger.reading;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to kept readings, in the reader's words. */
@Component
class ReadingWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Readings.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("reading.kept.one");
    }

    @Override
    public List<String> actions() {
        return List.of("created", "reading-deleted");
    }

    @Override
    public Right right() {
        return Right.COMPOSE_SUMMARIES;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/readings/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("reading.kept." + field),
                (field, value) -> value);
    }
}
