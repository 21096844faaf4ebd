package org.unionledger.ledger.web;

import java.util.List;

/**
 * The search for what an entry belongs to, ready to be printed.
 *
 * @param href   of the entry
 * @param in     the register sought in
 * @param goesOn whether there are more than are shown
 */
public record EntryLinkView(
        String href, Line entry, List<Register> registers, String in, String sought, List<Line> found, boolean goesOn) {

    /**
     * An entry, a member or an employer.
     *
     * @param ledger its register, or what else it is
     * @param relation of the entry on whose page it stands to it, worded under {@code ledger.link.<relation>}
     */
    public record Line(String ledger, long id, String register, String title, String relation, String href) {}

    public record Register(String id, String name) {}
}
