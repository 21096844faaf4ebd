package org.unionledger.plan.notice;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Words;

/**
 * One thing another program is told.
 *
 * @param state  waiting, delivered, or failed once it was tried too often
 * @param status  the answer; null while there was none
 * @param problem what kept it from being sent: a rule's code or the name of a fault; empty for none
 */
public record Delivery(
        long id,
        String event,
        String body,
        String state,
        int tries,
        @Nullable Integer status,
        String problem,
        OffsetDateTime madeAt) {

    /** In the reader's words, as far as there are any. */
    public String trouble(Words words) {
        return problem.startsWith("plan.problem.") ? words.text(problem) : problem;
    }
}
