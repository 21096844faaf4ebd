package org.unionledger.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Pager;

/**
 * A page of what an entry is linked with, or of the entries that are about a member or an employer, ready to be printed.
 *
 * @param title  of the entry, the member or the employer
 * @param href   of it
 * @param export where the whole list is exported
 */
public record LinkedView(String title, String href, List<EntryLinkView.Line> lines, Pager pager, String export) {

    /** Some of them on the page of what they are linked with. @param allHref the whole list; null when these are all */
    public record Part(
            List<EntryLinkView.Line> lines,
            long count,
            @Nullable String allHref) {}
}
