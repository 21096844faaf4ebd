package org.unionledger.establishment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.organization.EmployersWritten;

/** When the day an employer opened on is corrected, what is owed because of it is reckoned again, in the same transaction. */
@Component
class OpeningsFollow {

    private final EffortRepository repository;
    private final Efforts efforts;

    OpeningsFollow(EffortRepository repository, Efforts efforts) {
        this.repository = repository;
        this.efforts = efforts;
    }

    @EventListener
    void on(EmployersWritten event) {
        repository.openedOtherwise(event.seats()).forEach(efforts::settleLocked);
    }
}
