package org.unionledger.summary.batch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.summary.SummaryRequest;

/**
 * Summaries of many unions, written in one run.
 *
 * @param union below which they are
 * @param level of the unions it is for
 * @param annex whether the annex 数据来源 is behind each
 * @param job that writes it, null before it was started
 * @param unions how many it was for, {@code written} how many have a summary; 0 until all are written
 * @param below how many there are; more than {@code unions} where a run takes no more; 0 until all are written
 * @param leftOut those without one, and why
 * @param done whether its file is there
 */
public record Batch(
        long id,
        OrganizationId union,
        String login,
        OrganizationKind level,
        SummaryRequest request,
        boolean annex,
        Instant begunAt,
        @Nullable Long job,
        int unions,
        int below,
        int written,
        List<LeftOut> leftOut,
        boolean done) {

    /** How many unions it did not come to, as a run takes no more. */
    public int beyond() {
        return Math.max(0, below - unions);
    }

    /** @param reason label {@code summary.batch.left-out.<reason>} */
    public record LeftOut(String name, String reason) {}
}
