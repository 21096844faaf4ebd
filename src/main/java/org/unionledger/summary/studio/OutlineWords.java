package org.unionledger.summary.studio;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to a union's own outlines, in the reader's words. */
@Component
class OutlineWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Studio.SUBJECT);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("summary.studio.title");
    }

    @Override
    public List<String> actions() {
        return List.of("adopted", "withdrawn");
    }

    @Override
    public Right right() {
        return Right.WRITE_OUTLINES;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/outlines";
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("summary.studio.audit." + action),
                field -> words.text("summary.studio.audit.field." + field),
                (field, value) -> value);
    }
}
