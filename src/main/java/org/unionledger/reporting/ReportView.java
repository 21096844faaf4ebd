package org.unionledger.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.TimelineEntry;

/**
 * A report as its page shows it: as the book says now while it is written, as it was sent afterwards.
 *
 * @param receiverName  empty where there is no union above
 * @param late          whether it is over its day and has never been sent
 * @param shown         the version whose figures are shown; null for those of now
 * @param moment        as of which its figures are; null for now
 * @param findings      the cross-checks that do not hold
 * @param sendings      the versions that were sent, the latest first
 * @param decided       what the receiver said of the last version; null where it was not returned, or is sent again
 * @param supplemented  the cells to which supplementary figures may be added
 * @param explainable  the cells of which something may be said, with what is said of them
 * @param maySend       whether this reader may take the sender's steps
 * @param mayDecide     whether this reader may take the receiver's steps
 * @param below         what the unions below have sent of the same; null where none sends it to this union, or this reader
 *                      does not receive
 */
public record ReportView(
        Report report,
        String unionName,
        String receiverName,
        String periodName,
        LocalDate dueOn,
        boolean late,
        @Nullable String moment,
        @Nullable Sending shown,
        Sheet sheet,
        List<Finding> findings,
        List<Sending> sendings,
        Sending.@Nullable Decision decided,
        List<Choice> supplemented,
        List<Explainable> explainable,
        boolean maySend,
        boolean mayDecide,
        @Nullable Reception below,
        List<TimelineEntry> history) {

    /**
     * A cross-check that does not hold.
     *
     * @param warning   whether the report may be sent all the same
     * @param cell      one of those it compares, to be explained
     * @param explained whether any of them is
     */
    public record Finding(String text, boolean warning, String cell, boolean explained) {}

    /** A cell to be explained. @param words what is said of it; empty for nothing */
    public record Explainable(String cell, String name, String words) {}

    /** A cell to choose. @param value what was added to it; empty for nothing */
    public record Choice(String cell, String name, String value, String reason) {}

    public boolean isBroken() {
        return findings.stream().anyMatch(finding -> !finding.warning());
    }

    public boolean isWarned() {
        return findings.stream().anyMatch(Finding::warning);
    }

    /** Whether a check warns where nothing is explained, so that the whole needs a note. */
    public boolean needsNote() {
        return findings.stream().anyMatch(finding -> finding.warning() && !finding.explained());
    }

    /** Whether the sender says something of any cell. */
    public boolean isExplained() {
        return explainable.stream().anyMatch(cell -> !cell.words().isEmpty());
    }
}
