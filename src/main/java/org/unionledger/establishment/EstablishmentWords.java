package org.unionledger.establishment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done in the work to set up unions, in the reader's words. */
@Component
class EstablishmentWords implements RecordWords {

    /** Fields whose values are codes, and where those are worded. */
    private static final Map<String, String> CODED = Map.of(
            "form",
            "organization.form.",
            "stage",
            "establishment.stage.",
            "way",
            "establishment.way.",
            "obstacle",
            "establishment.obstacle.");

    @Override
    public List<String> kinds() {
        return List.of(Efforts.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("establishment.title");
    }

    @Override
    public List<String> actions() {
        return List.of(
                "created", "changed", "reached", "withdrawn", "contacted", "voided", "hindered", "solved", "dropped");
    }

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/establishments/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return timeline(words);
    }

    static Timeline timeline(Words words) {
        return new Timeline(
                action -> words.text("establishment.action." + action),
                field -> words.text(
                        Item.read(field).isPresent() ? "establishment.item." + field : "establishment.field." + field),
                (field, value) -> CODED.containsKey(field) ? words.text(CODED.get(field) + value) : value);
    }
}
