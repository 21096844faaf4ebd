package org.unionledger.plan;

/**
 * A rule that is not kept, or a field that is not understood.
 *
 * @param field of the form; empty where it concerns the whole
 * @param code  worded under {@code plan.problem.<code>}
 */
public record Problem(String field, String code) {

    public String key() {
        return "plan.problem." + code;
    }
}
