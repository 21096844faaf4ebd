package org.unionledger.organization;

/**
 * A rule that an entry breaks. Worded under {@code organization.objection.<code>}.
 *
 * @param field the field of the form it stands beside; empty when it concerns the whole
 */
public record Objection(String field, String code) {}
