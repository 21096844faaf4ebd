package org.unionledger.membership;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.EmployerDependents;

/** Keeps an employer in the book as long as it has members. */
@Component
class MembersOfEmployers implements EmployerDependents {

    private final MemberRepository repository;

    MembersOfEmployers(MemberRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> objection(Collection<EmployerId> employers, Collection<OrganizationId> unions) {
        return repository.anyAt(employers, unions)
                ? Optional.of("membership.objection.employer-has-members")
                : Optional.empty();
    }
}
