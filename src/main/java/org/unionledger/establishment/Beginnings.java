package org.unionledger.establishment;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;

/** Begins the work at several employers in one go, at all or none. */
@Service
class Beginnings {

    private final Efforts efforts;

    Beginnings(Efforts efforts) {
        this.efforts = efforts;
    }

    /** @throws EstablishmentRefused if none is chosen, or at one of them it cannot begin */
    @Transactional
    List<Long> begin(Scope scope, List<EmployerId> employers, Plan plan, Step first) {
        if (employers.isEmpty()) {
            throw EstablishmentRefused.of("", "none-chosen");
        }
        return employers.stream()
                .map(employer -> efforts.begin(scope, employer, plan, first))
                .toList();
    }
}
