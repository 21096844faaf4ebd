package org.unionledger.membership;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Employer;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;

/** Finds where memberships are held: at the seat of the employer, or at the union of who has none. */
@Component
class Seats {

    private final Employers employers;
    private final Organizations organizations;

    Seats(Employers employers, Organizations organizations) {
        this.employers = employers;
        this.organizations = organizations;
    }

    /** @param employer its name; empty where there is none */
    record Seat(OrganizationId union, String employer) {}

    /** @throws NotInScope if the employer or the union does not exist or lies elsewhere */
    Seat of(Scope scope, MemberEntry entry) {
        if (entry.union() != null) {
            return new Seat(organizations.require(scope, entry.union()).id(), "");
        }
        Employer employer = employers.require(scope, Objects.requireNonNull(entry.employer()));
        return new Seat(employer.seat(), employer.entry().name());
    }

    /** The unions of many entries, in their order. @throws NotInScope if one of them does not exist or lies elsewhere */
    List<OrganizationId> of(Scope scope, List<MemberEntry> entries) {
        Map<EmployerId, EmployerRef> workplaces = employers.refs(
                scope,
                entries.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.employer()))
                        .collect(Collectors.toSet()));
        entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.union()))
                .distinct()
                .forEach(union -> organizations.require(scope, union));
        return entries.stream().map(entry -> of(entry, workplaces)).toList();
    }

    private static OrganizationId of(MemberEntry entry, Map<EmployerId, EmployerRef> workplaces) {
        if (entry.union() != null) {
            return entry.union();
        }
        EmployerRef workplace = workplaces.get(Objects.requireNonNull(entry.employer()));
        if (workplace == null) {
            throw new NotInScope("employer " + entry.employer());
        }
        return workplace.seat();
    }
}
