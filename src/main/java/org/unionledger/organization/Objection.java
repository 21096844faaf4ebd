package org.unionledger.organization;

/**
 * A rule that an entry breaks.
 *
 * @param field   the field of the form it stands beside; empty when it concerns the whole
 * @param message the key of its wording
 */
public record Objection(String field, String message) {

    /** @param code worded under {@code organization.objection.<code>} */
    static Objection to(String field, String code) {
        return new Objection(field, "organization.objection." + code);
    }
}
