package org.unionledger.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/** A form as it was sent: what it says, and what of it is not understood. */
public final class Fields {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    private final Map<String, String> sent;
    private final List<Problem> problems = new ArrayList<>();

    public Fields(Map<String, String> sent) {
        this.sent = sent;
    }

    public boolean has(String field) {
        return sent.containsKey(field);
    }

    /** Without blanks around it; empty where nothing was sent. */
    public String text(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    /** Not negative, at most two decimals, grouping commas and a percent sign left out; null where nothing was written. */
    public @Nullable BigDecimal number(String field) {
        String written = text(field).replaceAll("[,，%％]", "");
        if (written.isEmpty()) {
            return null;
        }
        if (NUMBER.matcher(written).matches()) {
            return new BigDecimal(written);
        }
        problems.add(Problem.of(field, "evaluation.problem.not-a-number"));
        return null;
    }

    public void refuse(Problem problem) {
        problems.add(problem);
    }

    /** @throws Refused with everything that is missing or cannot be understood */
    public void unlessUnderstood() {
        Refused.unlessNone(problems);
    }
}
