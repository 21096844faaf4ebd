package org.unionledger.figures;

import java.time.LocalDate;
import org.unionledger.codes.OrganizationId;

/**
 * Another day on which something counts that a record states.
 *
 * @param ownDay    the record's, which was closed
 * @param corrected whether only the change of an earlier statement counts there; else all of it
 */
public record LateDay(
        IndicatorId indicator, OrganizationId organization, LocalDate ownDay, LocalDate day, boolean corrected) {

    public boolean concerns(Posting posting) {
        return indicator.equals(posting.indicator())
                && organization.equals(posting.organization())
                && ownDay.equals(posting.day());
    }
}
