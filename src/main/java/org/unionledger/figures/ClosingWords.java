package org.unionledger.figures;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to closings of books, in the reader's words. */
@Component
class ClosingWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Closings.SUBJECT);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("figures.audit.kind");
    }

    @Override
    public List<String> actions() {
        return List.of("closed", "opened");
    }

    @Override
    public Right right() {
        return Right.READ_FIGURES;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/closings";
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("figures.audit.action." + action),
                field -> words.text("figures.audit.field." + field),
                (field, value) -> value);
    }
}
