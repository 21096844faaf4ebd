package org.unionledger.organization.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Problem;

/** What a union may declare. Pure: no clock, no SQL. */
final class RegistrationRules {

    private RegistrationRules() {}

    /** @param foundedOn of the union; null where it is not known */
    static List<Problem> problemsOf(Map<Field, String> answers, @Nullable LocalDate foundedOn, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        String prepared = answers.get(Field.PREPARED_ON);
        if (prepared != null) {
            LocalDate day = LocalDate.parse(prepared);
            if (day.isAfter(today)) {
                problems.add(problem(Field.PREPARED_ON, "future"));
            } else if (foundedOn != null && day.isAfter(foundedOn)) {
                problems.add(problem(Field.PREPARED_ON, "prepared-after-founding"));
            }
        }
        for (Field field : Field.values()) {
            Field of = field.of();
            if (of != null && answers.containsKey(field) && !"true".equals(answers.get(of))) {
                problems.add(problem(field, "people-of-nothing"));
            }
        }
        return problems;
    }

    static Problem problem(Field field, String code) {
        return Problem.of(field.key(), "registration.problem." + code);
    }
}
