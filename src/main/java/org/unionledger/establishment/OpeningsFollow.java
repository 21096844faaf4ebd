package org.unionledger.establishment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.organization.EmployersWritten;

/** When the day an employer opened on is corrected, what is owed because of it is reckoned again, in the same transaction. */
@Component
class OpeningsFollow {

    private final EffortRepository repository;
    private final EffortBook book;

    OpeningsFollow(EffortRepository repository, EffortBook book) {
        this.repository = repository;
        this.book = book;
    }

    @EventListener
    void on(EmployersWritten event) {
        repository.openedOtherwise(event.seats()).forEach(book::settleLocked);
    }
}
