package org.unionledger.statistics.view;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to views, in the reader's words. */
@Component
class ViewWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Views.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("statistics.view");
    }

    @Override
    public List<String> actions() {
        return List.of("created", "changed", "voided");
    }

    @Override
    public Right right() {
        return Right.READ_FIGURES;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/views/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("statistics.view." + field),
                (field, value) -> worded(words, field, value));
    }

    /** What a table asks is opened, not read. */
    private static String worded(Words words, String field, String value) {
        return switch (field) {
            case "sharing" -> words.text("statistics.sharing." + value);
            case "asked" -> words.text("statistics.view.asked.as");
            default -> value;
        };
    }
}
