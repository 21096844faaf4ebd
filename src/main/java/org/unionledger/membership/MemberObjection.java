package org.unionledger.membership;

/**
 * A rule that an entry breaks.
 *
 * @param field the field it stands beside; empty when it concerns the whole
 * @param code  worded under {@code membership.objection.<code>}
 */
public record MemberObjection(String field, String code) {}
