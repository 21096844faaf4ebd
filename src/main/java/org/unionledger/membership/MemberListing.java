package org.unionledger.membership;

import org.unionledger.frame.Pager;

/**
 * The list of members.
 *
 * @param chips      addresses of the list with one filter changed
 * @param exportHref of exactly what is filtered
 */
public record MemberListing(MemberFilter filter, MemberPage page, Pager pager, Chips chips, String exportHref) {

    public record Chips(String all, String women, String men, String members, String former) {}
}
