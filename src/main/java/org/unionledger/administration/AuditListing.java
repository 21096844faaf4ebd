package org.unionledger.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.audit.AuditFilter;
import org.unionledger.frame.TimelineEntry;

/**
 * The page of the audit log.
 *
 * @param firstHref back to the latest; null on the first page
 * @param nextHref  what was done before; null on the last page
 */
public record AuditListing(
        AuditFilter filter,
        List<Option> kinds,
        List<Option> actions,
        List<Line> lines,
        @Nullable String firstHref,
        @Nullable String nextHref) {

    /** Something to choose. */
    public record Option(String value, String label) {}

    /**
     * What was done.
     *
     * @param where       the union the record lay at; empty when it lies elsewhere by now
     * @param href        the record's page; null for who may not open it
     * @param historyHref all that was done to the record
     * @param hidden      that fields and values are not shown to this reader, and there are some
     */
    public record Line(
            TimelineEntry entry,
            String where,
            String kind,
            long record,
            @Nullable String href,
            String historyHref,
            boolean hidden) {}
}
