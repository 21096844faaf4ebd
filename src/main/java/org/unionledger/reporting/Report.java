package org.unionledger.reporting;

import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;

/**
 * A form of one union for one period, on its way up.
 *
 * @param form          id of the form
 * @param edition       raised with every step
 * @param checkedBy     login of who ran the checks; empty while nobody has
 * @param supplementing why it is sent again after it was locked (补报); empty when it is not
 */
public record Report(
        long id,
        String form,
        OrganizationId union,
        Period period,
        ReportState state,
        int edition,
        String startedBy,
        String checkedBy,
        String supplementing) {

    /** Whether a version of it lies above that still holds: it was sent and not returned. */
    public boolean isDelivered() {
        return state.isSent() || isSupplementing();
    }

    public boolean isSupplementing() {
        return !supplementing.isEmpty();
    }
}
