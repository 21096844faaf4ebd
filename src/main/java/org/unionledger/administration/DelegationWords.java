package org.unionledger.administration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to delegations, in the reader's words. */
@Component
class DelegationWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of("delegation");
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("administration.delegations");
    }

    @Override
    public List<String> actions() {
        return List.of("delegated", "acting", "ended");
    }

    @Override
    public Right right() {
        return Right.READ_AUDIT_LOG;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/delegations";
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("administration.delegation." + field),
                (field, value) -> value);
    }
}
