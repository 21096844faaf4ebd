package org.unionledger.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to applications and links, in the reader's words. */
@Component
class JoiningWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(ApplicationPostings.KIND, JoiningLinks.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text(kind.equals(JoiningLinks.KIND) ? "joining.link.title" : "joining.title");
    }

    @Override
    public List<String> actions() {
        return List.of(
                "received",
                "resent",
                "returned",
                "accepted",
                "refused",
                "withdrawn",
                "lapsed",
                "erased",
                "created",
                "disabled");
    }

    @Override
    public Right right() {
        return Right.READ_MEMBERS;
    }

    @Override
    public @Nullable String href(Scope scope, String kind, long record) {
        return kind.equals(ApplicationPostings.KIND) ? "/applications/" + record : null;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return timeline(words);
    }

    static Timeline timeline(Words words) {
        return new Timeline(
                action -> words.text("joining.action." + action),
                field -> words.text("joining.field." + field),
                (field, value) -> value);
    }
}
