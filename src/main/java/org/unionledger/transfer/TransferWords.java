package org.unionledger.transfer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to transfers, in the reader's words. */
@Component
class TransferWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Transfers.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("transfer.title");
    }

    @Override
    public List<String> actions() {
        return List.of("created", "confirmed", "refused", "withdrawn", "lapsed");
    }

    @Override
    public Right right() {
        return Right.READ_MEMBERS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/transfers/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return timeline(words);
    }

    static Timeline timeline(Words words) {
        return new Timeline(
                action -> words.text("transfer.action." + action),
                field -> words.text("transfer.field." + field),
                (field, value) -> value);
    }
}
