package org.unionledger.evaluation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** The union directly above, which gives targets and judges: whoever is below sees its name and nothing else of it. */
@Component
public class Superiors {

    private final Organizations organizations;

    Superiors(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Empty for the first union of the book. */
    public Optional<OrganizationId> of(OrganizationId union) {
        return anywhere(union).flatMap(below -> Optional.ofNullable(below.parent()));
    }

    public String nameOf(OrganizationId union) {
        return anywhere(union).map(Organization::name).orElse("");
    }

    private Optional<Organization> anywhere(OrganizationId union) {
        return organizations.root().flatMap(root -> organizations.find(Scope.operatorAt(root), union));
    }
}
