package org.unionledger.joining;

import java.util.List;

/**
 * A rule that is not kept, or a field that is not understood.
 *
 * @param field     of the form; empty where it concerns the whole
 * @param key       of the message that words it
 * @param arguments what the wording names
 */
public record Problem(String field, String key, List<Object> arguments) {

    static Problem of(String field, String code, Object... arguments) {
        return new Problem(field, "joining.problem." + code, List.of(arguments));
    }

    /** What the register of members would object to, in its words. */
    static Problem ofMembers(String field, String code, Object... arguments) {
        return new Problem(field, "membership.objection." + code, List.of(arguments));
    }
}
