package org.unionledger.joining;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.RandomCode;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Standing;

/** The links by which people apply. A union has one at a time; a renewed one makes the printed code before it worthless. */
@Service
public class JoiningLinks {

    static final String KIND = "joining.link";
    private static final int CODE_LENGTH = 12;

    private final LinkRepository repository;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    JoiningLinks(LinkRepository repository, Organizations organizations, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty while it is off. @throws NotInScope when the union lies elsewhere */
    public Optional<JoiningLink> of(Scope scope, OrganizationId union) {
        scope.require(Right.READ_MEMBERS);
        organizations.require(scope, union);
        return repository.of(union);
    }

    /** For anybody: empty when there is no such link, it is off, or its union is closed. */
    public Optional<Open> open(String code) {
        return repository
                .byCode(code)
                .flatMap(link -> organizations
                        .find(Scope.operatorAt(link.union()), link.union())
                        .filter(union -> union.standing() == Standing.OPEN)
                        .map(union -> new Open(link, union)));
    }

    /** A link that is on, and the union it leads to. */
    public record Open(JoiningLink link, Organization union) {}

    /** Makes a new link; the one before it is off from now on. @throws Refused if nobody is named to be asked */
    @Transactional
    public void renew(Scope scope, OrganizationId union, String contact) {
        scope.require(Right.WRITE_MEMBERS);
        if (organizations.require(scope, union).standing() != Standing.OPEN) {
            throw Refused.of("", "joining.problem.union-shut");
        }
        if (contact.isBlank()) {
            throw Refused.of("contact", "joining.problem.contact-missing");
        }
        repository.of(union).ifPresent(link -> end(scope, link));
        long id = repository.insert(union, RandomCode.of(CODE_LENGTH), contact.strip(), clock.instant(), scope.login());
        audit.write(
                scope.actor(),
                "created",
                new Subject(KIND, id, union),
                null,
                Map.of(),
                Map.of("contact", contact.strip()));
    }

    /** Switches the link off; nothing happens when it is off already. */
    @Transactional
    void end(Scope scope, OrganizationId union) {
        scope.require(Right.WRITE_MEMBERS);
        of(scope, union).ifPresent(link -> end(scope, link));
    }

    private void end(Scope scope, JoiningLink link) {
        repository.end(link.id(), clock.instant(), scope.login());
        audit.write(scope.actor(), "disabled", new Subject(KIND, link.id(), link.union()), null, Map.of(), Map.of());
    }
}
