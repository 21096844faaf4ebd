package org.unionledger.establishment;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.EmployerDependents;

/** Keeps an employer in the book as long as there was work to set up its union. */
@Component
class EffortsOfEmployers implements EmployerDependents {

    private final EffortRepository repository;

    EffortsOfEmployers(EffortRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> objection(Collection<EmployerId> employers, Collection<OrganizationId> unions) {
        return repository.isAnyAt(employers)
                ? Optional.of("establishment.objection.employer-has-effort")
                : Optional.empty();
    }
}
