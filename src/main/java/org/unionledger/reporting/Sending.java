package org.unionledger.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.reporting.form.Cell;

/**
 * One version of a report, as it was sent: its figures and the moment they are of never change.
 *
 * @param number        1 for the first
 * @param formVersion   of the form, as it was declared then
 * @param receiver      the union directly above, as it was then
 * @param signatory     单位负责人, who answers for it
 * @param note          说明; empty for none
 * @param supplementing why it was sent after one was locked (补报); empty for others
 * @param figures       by cell, without supplements
 * @param explanations  by cell, what the sender says of it
 * @param decision      null while it waits for its receiver
 */
public record Sending(
        long id,
        long report,
        int number,
        int formVersion,
        OrganizationId receiver,
        Instant moment,
        LocalDate dueOn,
        LocalDate sentOn,
        String sentBy,
        String checkedBy,
        String signatory,
        String note,
        String supplementing,
        Map<Cell, BigDecimal> figures,
        Map<Cell, Supplement> supplements,
        Map<Cell, Explanation> explanations,
        @Nullable Decision decision) {

    /** What became of it. Label {@code reporting.decided.<code>}. */
    public enum Outcome {
        ACCEPTED,
        /** 退回, by its receiver. */
        RETURNED,
        /** 撤回, by its sender, before the receiver decided. */
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * How it ended.
     *
     * @param remark  of the whole; empty for none
     * @param remarks of single cells
     */
    public record Decision(Outcome outcome, Instant at, String by, String remark, Map<Cell, String> remarks) {}

    /** 迟报: sent after it was due. */
    public boolean isLate() {
        return sentOn.isAfter(dueOn);
    }

    public boolean isReturned() {
        return decision != null && decision.outcome() == Outcome.RETURNED;
    }
}
