package org.unionledger.establishment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.organization.EmployersWritten;

/** Whoever changes an employer in a week has updated the ledger it stands in. */
@Component
class LedgersFollow {

    private final WeeklyUpdates updates;

    LedgersFollow(WeeklyUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(EmployersWritten event) {
        updates.changed(event.seats());
    }
}
