package org.unionledger.membership;

import java.util.List;

/**
 * A person's memberships, the earliest first.
 *
 * @param spells    those the asker may see
 * @param elsewhere how many there are outside the asker's part of the tree
 */
public record MembershipLife(List<Spell> spells, int elsewhere) {

    /** One membership with its log, in the order in which it was recorded. */
    public record Spell(Member member, List<MembershipChange> log) {}
}
