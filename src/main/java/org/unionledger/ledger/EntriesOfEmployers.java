package org.unionledger.ledger;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.EmployerDependents;

/** Keeps an employer in the book as long as an entry of some register that stands names it or its union. */
@Component
class EntriesOfEmployers implements EmployerDependents {

    private final EntryRepository repository;

    EntriesOfEmployers(EntryRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> objection(Collection<EmployerId> employers, Collection<OrganizationId> unions) {
        return repository.anyStandingAt(employers, unions)
                ? Optional.of("ledger.objection.employer-has-entries")
                : Optional.empty();
    }
}
