package org.unionledger.membership;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.organization.EmployerSeated;

/** Members count where their employer does. In the employer's own transaction, so that no figure is ever in between. */
@Component
class MembersFollow {

    private final MemberBook book;

    MembersFollow(MemberBook book) {
        this.book = book;
    }

    @EventListener
    void on(EmployerSeated event) {
        book.reseat(event.employer(), event.seat());
    }
}
