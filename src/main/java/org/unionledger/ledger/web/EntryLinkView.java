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

    /** An entry. @param above whether the one whose page it stands on belongs to it */
    public record Line(String ledger, long id, String register, String title, boolean above) {
        public String href() {
            return "/ledgers/" + ledger + "/" + id;
        }
    }

    public record Register(String id, String name) {}
}
