package org.unionledger.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** Who was handed what, in the reader's words; what was done to the items themselves, the register tells. */
@Component
class PlanWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Tasks.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("plan.item");
    }

    @Override
    public List<String> actions() {
        return List.of("assigned");
    }

    @Override
    public Right right() {
        return Right.READ_LEDGERS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/plan/items/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("plan.action." + action),
                field -> words.text("plan.field." + field),
                (field, value) -> value);
    }
}
