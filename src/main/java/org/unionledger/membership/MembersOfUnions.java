package org.unionledger.membership;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.UnionDependents;

/** Keeps a union open as long as it has members. */
@Component
class MembersOfUnions implements UnionDependents {

    private final MemberRepository repository;

    MembersOfUnions(MemberRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> objection(OrganizationId union, LocalDate from) {
        return repository.anyThere(union, from)
                ? Optional.of("membership.objection.union-has-members")
                : Optional.empty();
    }
}
