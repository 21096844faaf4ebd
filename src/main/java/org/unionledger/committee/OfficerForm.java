package org.unionledger.committee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Sex;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/** The form by which somebody takes a post, as it was filled in. */
public record OfficerForm(
        @Nullable String name,
        @Nullable String sex,
        @Nullable String post,
        @Nullable Boolean fullTime,
        @Nullable String from) {

    /** @throws Refused with everything that is missing or cannot be understood */
    OfficerEntry read() {
        List<Problem> problems = new ArrayList<>();
        Post held = Arrays.stream(Post.values())
                .filter(each -> each.code().equals(post))
                .findFirst()
                .orElse(null);
        if (held == null) {
            problems.add(Problem.of("post", "committee.problem.post-missing"));
        }
        var day = FormReading.requiredDay("from", from, problems);
        if (held == null || !problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new OfficerEntry(
                FormReading.text(name),
                Sex.read(FormReading.text(sex)).orElse(Sex.UNSTATED),
                held,
                Boolean.TRUE.equals(fullTime),
                day);
    }
}
