package org.unionledger.statistics.screen;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to screens, in the reader's words. */
@Component
class ScreenWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Screens.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("statistics.screens");
    }

    @Override
    public List<String> actions() {
        return List.of("created", "changed", "voided", "screen-opened", "screen-closed");
    }

    @Override
    public Right right() {
        return Right.READ_FIGURES;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/screens/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("statistics.screen." + field),
                (field, value) -> value);
    }
}
