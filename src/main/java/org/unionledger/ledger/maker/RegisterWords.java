package org.unionledger.ledger.maker;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Registers;

/** What was done to the registers that unions made, in the reader's words. */
@Component
class RegisterWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Registers.SUBJECT);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("ledger.maker.title");
    }

    @Override
    public List<String> actions() {
        return List.of("adopted", "stopped", "restarted");
    }

    @Override
    public Right right() {
        return Right.MAKE_LEDGERS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/registers";
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("ledger.maker.audit." + action),
                field -> words.text("ledger.maker.audit.field." + field),
                (field, value) -> value);
    }
}
