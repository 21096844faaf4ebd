package org.unionledger.membership;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to members, in the reader's words. */
@Component
class MemberWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(MemberPostings.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("membership.audit.kind");
    }

    @Override
    public List<String> actions() {
        return List.of(
                "created",
                "changed",
                "kept",
                "resumed",
                "left",
                "withdrawn",
                "expulsion",
                "merged",
                "told-apart",
                "card-issued",
                "voided",
                "erased",
                "revealed");
    }

    @Override
    public Right right() {
        return Right.READ_MEMBERS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/members/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return timeline(words);
    }

    static Timeline timeline(Words words) {
        return new Timeline(
                action -> words.text("membership.action." + action),
                field -> words.text("membership.field." + field),
                (field, value) -> value(value, words));
    }

    private static String value(String value, Words words) {
        return switch (value) {
            case "true" -> words.text("membership.field.migrant.yes");
            case "false" -> words.text("membership.field.migrant.no");
            case "joined" -> words.text("membership.arrival." + value);
            case "kept", "resumed" -> words.text("membership.change." + value);
            case "transferred", "withdrew", "expelled", "died" -> words.text("membership.left." + value);
            default -> value;
        };
    }
}
