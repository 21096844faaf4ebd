package org.unionledger.organization.registration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Words;

/**
 * The form as it was filled in.
 *
 * @param typed by the key of the field
 */
public record RegistrationForm(int version, Map<String, String> typed) {

    static RegistrationForm of(Registration known, Words words) {
        Map<String, String> typed = new HashMap<>();
        known.answers()
                .forEach((field, kept) -> typed.put(field.key(), field.answer().typed(words, kept)));
        return new RegistrationForm(known.version(), typed);
    }

    static RegistrationForm sent(Map<String, String> parameters) {
        String version = Objects.requireNonNullElse(parameters.get("version"), "");
        return new RegistrationForm(version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, parameters);
    }

    public String typed(Field field) {
        return Objects.requireNonNullElse(typed.get(field.key()), "");
    }

    /** @throws Refused with every field that cannot be understood */
    Map<Field, String> read() {
        List<Problem> problems = new ArrayList<>();
        Map<Field, String> answers = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (!typed(field).isBlank()) {
                field.answer()
                        .read(typed(field))
                        .ifPresentOrElse(
                                kept -> answers.put(field, kept),
                                () -> problems.add(RegistrationRules.problem(field, "unknown-" + field.input())));
            }
        }
        Refused.unlessNone(problems);
        return answers;
    }
}
