package org.unionledger.reporting;

import java.util.List;

/**
 * Why a step is not taken.
 *
 * @param code      worded under {@code reporting.problem.<code>}
 * @param arguments what the wording names
 */
public record Problem(String code, List<Object> arguments) {

    static Problem of(String code, Object... arguments) {
        return new Problem(code, List.of(arguments));
    }

    public String key() {
        return "reporting.problem." + code;
    }
}
