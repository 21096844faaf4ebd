package org.unionledger.plan.recurring;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What unions settled about recurring duties, in the reader's words. */
@Component
class ArrangementWords implements RecordWords {

    private final RecurringCatalogue catalogue;

    ArrangementWords(RecurringCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<String> kinds() {
        return List.of(Arrangements.KIND, FirstDays.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("plan.recurring.audit");
    }

    @Override
    public List<String> actions() {
        return List.of("arranged", "arrangement-ended", "first-day");
    }

    @Override
    public Right right() {
        return Right.READ_LEDGERS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/recurring";
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("plan.recurring.action." + action),
                field -> words.text("plan.recurring.field." + field),
                (field, value) -> switch (field) {
                    case "duty" -> catalogue.require(value).name(words);
                    case "on" -> words.text("plan.recurring.on." + value);
                    default -> value;
                });
    }
}
