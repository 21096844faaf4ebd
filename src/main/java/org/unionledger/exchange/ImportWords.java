package org.unionledger.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done with imported files, in the reader's words. */
@Component
class ImportWords implements RecordWords {

    static final String KIND = "import";

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("exchange.audit.kind");
    }

    @Override
    public List<String> actions() {
        return List.of("imported", "undone", "exported");
    }

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/imports/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("exchange.audit.action." + action),
                field -> words.text("exchange.audit.field." + field),
                (field, value) -> value);
    }
}
