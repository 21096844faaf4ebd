package org.unionledger.membership;

import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * Which members a list shows.
 *
 * @param within the union whose members they are, with everything below it
 * @param text   a name or part of it, pinyin initials, a whole identity or telephone number, or an employer; empty: all
 * @param female only women, only men, or null for both
 * @param left   those who have left instead of those who are members
 */
public record MemberFilter(
        OrganizationId within, String text, @Nullable Boolean female, boolean left) {

    public MemberFilter {
        text = text.strip();
    }

    public static MemberFilter all(OrganizationId within) {
        return new MemberFilter(within, "", null, false);
    }
}
