package org.unionledger.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** That lists were exported, in the reader's words. What was searched for may be a person's name. */
@Component
class ExportWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(ExportLog.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("exchange.audit.export");
    }

    @Override
    public List<String> actions() {
        return List.of("exported");
    }

    @Override
    public Right right() {
        return Right.READ_LEDGERS;
    }

    @Override
    public String href(Scope scope, String kind, long union) {
        return "/organizations/" + union;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("exchange.audit.action." + action),
                field -> words.text("exchange.audit.field." + field),
                (field, value) -> value);
    }
}
