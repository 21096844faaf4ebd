package org.unionledger.committee;

import java.util.List;

/**
 * A rule that is not kept, or a field that is not understood.
 *
 * @param field     of the form; empty where it concerns the whole
 * @param code      worded under {@code committee.problem.<code>}
 * @param arguments what the wording names
 */
public record Problem(String field, String code, List<Object> arguments) {

    static Problem of(String field, String code, Object... arguments) {
        return new Problem(field, code, List.of(arguments));
    }

    public String key() {
        return "committee.problem." + code;
    }
}
