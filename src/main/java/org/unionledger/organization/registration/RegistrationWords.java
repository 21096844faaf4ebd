package org.unionledger.organization.registration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to the real-name register, in the reader's words. */
@Component
class RegistrationWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Registrations.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("registration.title");
    }

    @Override
    public List<String> actions() {
        return List.of("changed");
    }

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/organizations/" + record + "/registration";
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return timeline(words);
    }

    static Timeline timeline(Words words) {
        return new Timeline(
                action -> words.text("organization.action." + action),
                field -> words.text("registration.field." + field),
                (key, value) -> Field.ofKey(key)
                        .map(field -> field.answer().worded(words, value))
                        .orElse(value));
    }
}
