package org.unionledger.regulation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to a union's own values of parameters, in the reader's words. */
@Component
class ParameterWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Parameters.SUBJECT);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("regulation.title");
    }

    @Override
    public List<String> actions() {
        return List.of("set", "withdrawn");
    }

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/parameters";
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("regulation.audit.action." + action),
                field -> words.text("regulation.audit.field." + field),
                (field, value) -> value);
    }
}
