package org.unionledger.establishment;

import org.unionledger.access.Right;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;

/** What is done on the page of the week. */
record WeekDuty(String code) implements DutyKind {

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public String href(Subject subject) {
        return "/establishments/weeks";
    }
}
