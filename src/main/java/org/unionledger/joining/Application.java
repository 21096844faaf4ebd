package org.unionledger.joining;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * An application to join (入会申请).
 *
 * @param union      the union whose link was used
 * @param person     null once the personal data were erased
 * @param stateOn    since when it is in its state
 * @param reason     why it was sent back or refused; null where it was neither, or once erased
 * @param approval   what it was approved by and when, and the membership; null unless accepted
 * @param version    raised by every change
 */
public record Application(
        long id,
        OrganizationId union,
        LocalDate appliedOn,
        @Nullable Applicant person,
        ApplicationState state,
        LocalDate stateOn,
        @Nullable String reason,
        @Nullable Approved approval,
        int version) {

    /**
     * The approval record (MEM-02).
     *
     * @param paper      meeting or document; empty when none was named
     * @param membership what it led to
     */
    public record Approved(LocalDate on, String paper, long membership) {}
}
