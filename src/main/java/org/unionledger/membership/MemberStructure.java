package org.unionledger.membership;

import java.util.List;

/**
 * 会员结构: how many members there are of each kind.
 *
 * @param filter what they were narrowed to before they were counted
 * @param words  the same in words
 * @param total  all of them, exact; each table of one value for each member adds up to it
 */
public record MemberStructure(MemberFilter filter, String words, Line total, List<Table> tables) {

    /** @param several whether somebody may stand in several lines, so that they add up to more than all */
    public record Table(MemberTrait trait, boolean several, List<Line> lines) {}

    /**
     * @param href  the list of exactly these members
     * @param share of all, in percent with one decimal; empty where there are none
     */
    public record Line(String label, long members, String share, String href) {}
}
