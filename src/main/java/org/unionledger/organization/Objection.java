package org.unionledger.organization;

import java.util.List;

/**
 * A rule that an entry breaks.
 *
 * @param field     the field of the form it stands beside; empty when it concerns the whole
 * @param message   the key of its wording
 * @param arguments what the wording names
 */
public record Objection(String field, String message, List<Object> arguments) {

    Objection(String field, String message) {
        this(field, message, List.of());
    }

    /** @param code worded under {@code organization.objection.<code>} */
    static Objection to(String field, String code, Object... arguments) {
        return new Objection(field, "organization.objection." + code, List.of(arguments));
    }
}
