package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.UnionDependents;

/** Keeps a union open up to the last day some register has an entry of. */
@Component
class EntriesOfUnions implements UnionDependents {

    private final EntryRepository repository;

    EntriesOfUnions(EntryRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> objection(OrganizationId union, LocalDate from) {
        return repository.anyStandingFrom(union, from)
                ? Optional.of("ledger.objection.union-has-entries")
                : Optional.empty();
    }
}
