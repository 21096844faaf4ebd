package org.unionledger.reporting;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Organizations;

/** Who is sent the reports of a union: the one directly above it today. */
@Component
class Receivers {

    private final Organizations organizations;

    Receivers(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Empty for the first union of the book; the sender may not see the receiver, but sends to it. */
    Optional<OrganizationId> of(OrganizationId sender) {
        return organizations
                .root()
                .flatMap(root -> organizations.find(Scope.operatorAt(root), sender))
                .flatMap(union -> Optional.ofNullable(union.parent()));
    }

    /** What the receiver is called, also for a sender who sees nothing else of it. */
    String nameOf(OrganizationId receiver) {
        return organizations
                .root()
                .flatMap(root -> organizations.find(Scope.operatorAt(root), receiver))
                .map(union -> union.name())
                .orElse("");
    }
}
