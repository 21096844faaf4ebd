package org.unionledger.membership;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Finds what a form names as the place of work, or as the union of who has none. */
@Component
class Workplaces {

    private final Employers employers;
    private final Organizations organizations;

    Workplaces(Employers employers, Organizations organizations) {
        this.employers = employers;
        this.organizations = organizations;
    }

    /** What was named, null where it was not found. */
    record Named(@Nullable EmployerRef employer, @Nullable OrganizationId union) {}

    /** @param otherwise the union where neither an employer nor a union is named */
    Named of(Scope scope, MemberForm form, OrganizationId otherwise) {
        if (!form.employer().isBlank()) {
            List<String> names = List.of(form.employer());
            return new Named(employers.named(scope, scope.place(), names).get(form.employer()), null);
        }
        if (form.union().isBlank()) {
            return new Named(null, otherwise);
        }
        Optional<Organization> named = organizations.named(scope, form.union());
        return new Named(null, named.map(Organization::id).orElse(null));
    }
}
