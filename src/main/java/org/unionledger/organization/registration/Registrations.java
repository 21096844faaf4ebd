package org.unionledger.organization.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;

/** The real-name register of unions (实名制). Reading takes {@link Right#READ_ORGANIZATIONS}, writing {@link Right#WRITE_ORGANIZATIONS}. */
@Service
class Registrations {

    static final String KIND = "organization.registration";

    private final RegistrationRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    Registrations(RegistrationRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when it does not exist, or lies elsewhere */
    RegisteredUnion require(Scope scope, OrganizationId union) {
        scope.require(Right.READ_ORGANIZATIONS);
        return repository.all(scope.place(), List.of(union), today()).stream()
                .findFirst()
                .orElseThrow(() -> new NotInScope("organization " + union));
    }

    /** @throws Refused if a rule is not kept, or somebody else has changed it meanwhile */
    @Transactional
    void declare(Scope scope, OrganizationId union, int version, Map<Field, String> answers) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        repository.lock(union);
        RegisteredUnion before = require(scope, union);
        Refused.unlessNone(RegistrationRules.problemsOf(answers, before.foundedOn(), today()));
        write(scope, before, version, new Registration(version, answers));
    }

    /** Writes what has been judged. @throws Refused if somebody else has changed it meanwhile */
    void write(Scope scope, RegisteredUnion before, int version, Registration after) {
        if (!repository.write(before.id(), version, after.fields())) {
            throw new ChangedMeanwhile();
        }
        Changes changes = Changes.between(before.registration().fields(), after.fields());
        audit.write(scope.actor(), "changed", subject(before.id()), null, changes.before(), changes.after());
    }

    static Subject subject(OrganizationId union) {
        return new Subject(KIND, union.value(), union);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
