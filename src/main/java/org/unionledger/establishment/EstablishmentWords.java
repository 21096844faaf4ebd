package org.unionledger.establishment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done in the work to set up unions, in the reader's words. */
@Component
class EstablishmentWords implements RecordWords {

    /** The kinds of record, and the pages on which they stand. */
    private static final Map<String, String> PAGES = Map.of(
            Efforts.KIND,
            "/establishments",
            FoundingTargets.KIND,
            "/establishments/targets",
            WeeklyUpdates.KIND,
            "/establishments/weeks",
            WeeklyUpdates.HOLDER,
            "/establishments/weeks",
            Zones.KIND,
            "/zones",
            Inspections.KIND,
            "/inspections");

    /** Fields whose values are codes, and where those are worded. */
    private static final Map<String, String> CODED = Map.of(
            "form",
            "organization.form.",
            "stage",
            "establishment.stage.",
            "way",
            "establishment.way.",
            "obstacle",
            "establishment.obstacle.",
            "kind",
            "establishment.confirmation.",
            "level",
            "establishment.level.");

    @Override
    public List<String> kinds() {
        return List.copyOf(PAGES.keySet());
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("establishment.audit.kind." + kind.substring(kind.indexOf('.') + 1));
    }

    @Override
    public List<String> actions() {
        return List.of(
                "created",
                "changed",
                "reached",
                "withdrawn",
                "contacted",
                "voided",
                "hindered",
                "solved",
                "dropped",
                "confirmed",
                "ended",
                "appointed",
                "left",
                "revealed",
                "rectified",
                "closed",
                "reopened");
    }

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public @Nullable String href(Scope scope, String kind, long record) {
        boolean alone = kind.equals(Efforts.KIND) || kind.equals(Inspections.KIND);
        return alone ? PAGES.get(kind) + "/" + record : PAGES.get(kind);
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
