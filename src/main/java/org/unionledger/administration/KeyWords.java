package org.unionledger.administration;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to the keys that seal personal data, in the reader's words. */
@Component
class KeyWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of("sealing-key");
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("administration.keys");
    }

    @Override
    public List<String> actions() {
        return List.of("key-added");
    }

    @Override
    public Right right() {
        return Right.READ_AUDIT_LOG;
    }

    @Override
    public @Nullable String href(Scope scope, String kind, long record) {
        return null;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("administration.key." + field),
                (field, value) -> value.toUpperCase(Locale.ROOT));
    }
}
