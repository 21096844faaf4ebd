package org.unionledger.establishment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.organization.EmployerSeated;

/** The work at an employer counts where the employer does. In the employer's own transaction, so that no figure is ever in between. */
@Component
class EffortsFollow {

    private final EffortBook book;

    EffortsFollow(EffortBook book) {
        this.book = book;
    }

    @EventListener
    void on(EmployerSeated event) {
        book.reseat(event.employer(), event.seat());
    }
}
