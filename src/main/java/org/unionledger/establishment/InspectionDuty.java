package org.unionledger.establishment;

import org.unionledger.access.Right;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;

/** What is done on the pages of inspections that have something open. */
record InspectionDuty(String code) implements DutyKind {

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public String href(Subject subject) {
        return "/inspections?open=true";
    }
}
