package org.unionledger.duty;

import java.util.List;
import java.util.Optional;
import org.unionledger.audit.Subject;
import org.unionledger.frame.DayCursor;

/**
 * A page of what is owed, the earliest day first.
 *
 * @param count what passes the filter, exactly
 * @param next  where the following page begins; empty on the last
 */
record DutyPage(List<Owed> duties, long count, Optional<DayCursor> next) {

    /** As it is kept: the duty and the record it follows from, at the union that owes it. */
    record Owed(long id, Duty duty, Subject subject) {}
}
