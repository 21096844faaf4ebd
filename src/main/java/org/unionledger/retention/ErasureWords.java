package org.unionledger.retention;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to erasures, in the reader's words. */
@Component
class ErasureWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Erasures.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("retention.title");
    }

    @Override
    public List<String> actions() {
        return List.of("proposed", "requested", "erased", "refused", "withdrawn");
    }

    @Override
    public Right right() {
        return Right.ERASE_PERSONS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/erasures/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return timeline(words);
    }

    static Timeline timeline(Words words) {
        return new Timeline(
                action -> words.text("retention.action." + action),
                field -> words.text("retention.field." + field),
                (field, value) -> switch (field) {
                    case "kind" -> words.text("retention.kind." + value);
                    case "ground" -> words.text("retention.ground." + value);
                    default -> value;
                });
    }
}
