package org.unionledger.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.attachment.AttachmentsView;
import org.unionledger.figures.LateNotice;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.TimelineEntry;
import org.unionledger.ledger.Entry;

/**
 * The page of one entry, ready to be printed.
 *
 * @param warnings what might be wrong with it
 * @param voiding  when it was voided, by whom and why; null while it stands
 * @param late     what of it counts on another day
 * @param due      by which day it is to be closed; null when it is closed
 * @param figures  what it states, and the figures of its union and year that it is part of
 */
public record EntryView(
        Entry entry,
        String ledgerName,
        String title,
        List<Fact> facts,
        List<String> warnings,
        @Nullable String voiding,
        List<LateNotice> late,
        List<TimelineEntry> timeline,
        List<Posted> figures,
        AttachmentsView attachments,
        LinkedView.Part links,
        @Nullable DueMark due) {

    /** @param people each person of a list; empty for any other value */
    public record Fact(String label, String value, boolean wide, List<String> people) {}

    /**
     * @param day    on which it counts
     * @param late   says that this is not the entry's own day, or that a correction counts on another; null else
     * @param figure of the union and the year of that day
     */
    public record Posted(
            String indicator,
            String quantity,
            String day,
            @Nullable String late,
            FigureLink figure) {}
}
