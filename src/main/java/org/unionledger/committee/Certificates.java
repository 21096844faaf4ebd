package org.unionledger.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.unionledger.duty.Duties;
import org.unionledger.figures.Figures;
import org.unionledger.figures.Source;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;

/** Certificates of unions (工会二证). Reading takes {@link Right#READ_ORGANIZATIONS}, every change {@link Right#WRITE_COMMITTEES}. */
@Service
public class Certificates {

    static final String KIND = "committee.certificate";

    private final CertificateRepository repository;
    private final TermRepository terms;
    private final CertificateDuties certificateDuties;
    private final Organizations organizations;
    private final Figures figures;
    private final Duties duties;
    private final AuditLog audit;
    private final Clock clock;

    Certificates(
            CertificateRepository repository,
            TermRepository terms,
            CertificateDuties certificateDuties,
            Organizations organizations,
            Figures figures,
            Duties duties,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.terms = terms;
        this.certificateDuties = certificateDuties;
        this.organizations = organizations;
        this.figures = figures;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when there is none, or its union lies elsewhere */
    Certificate require(Scope scope, long id) {
        scope.require(Right.READ_ORGANIZATIONS);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("certificate " + id));
    }

    /** Of one union, the latest first. @throws NotInScope when it lies elsewhere */
    List<Certificate> of(Scope scope, OrganizationId union) {
        scope.require(Right.READ_ORGANIZATIONS);
        organizations.require(scope, union);
        return repository.of(union);
    }

    /** @throws Refused if a rule is not kept */
    @Transactional
    public long record(Scope scope, OrganizationId union, CertificateEntry entry) {
        scope.require(Right.WRITE_COMMITTEES);
        organizations.require(scope, union);
        terms.lock(union);
        refuse(union, entry, 0);
        long id = repository.insert(union, entry);
        settle(union);
        audit.write(scope.actor(), "created", subject(id, union), null, Map.of(), entry.fields());
        return id;
    }

    /** @throws Refused if a rule is not kept, or somebody else has changed it meanwhile */
    @Transactional
    void correct(Scope scope, long id, int version, CertificateEntry entry) {
        scope.require(Right.WRITE_COMMITTEES);
        terms.lock(require(scope, id).union());
        Certificate before = require(scope, id);
        refuse(before.union(), entry, id);
        if (!repository.update(id, version, entry)) {
            throw new ChangedMeanwhile();
        }
        settle(before.union());
        Changes changes = Changes.between(before.entry().fields(), entry.fields());
        audit.write(scope.actor(), "changed", subject(id, before.union()), null, changes.before(), changes.after());
    }

    private void refuse(OrganizationId union, CertificateEntry entry, long self) {
        List<Problem> problems = new ArrayList<>(CertificateRules.problemsOf(entry, today()));
        if (repository.isTaken(union, entry, self)) {
            problems.add(Problem.of("issuedOn", "committee.problem.issued-then"));
        }
        Refused.unlessNone(problems);
    }

    /** Says anew what the union's certificates post and what is owed because of them; also when its chair has changed. */
    @Transactional
    void settle(OrganizationId union) {
        terms.lock(union);
        repository.follow(union);
        List<Term> known = terms.of(union);
        repository.of(union).forEach(certificate -> {
            figures.state(source(certificate.id()), CertificatePostings.of(certificate));
            duties.state(subject(certificate.id(), union), certificateDuties.of(certificate, known));
        });
    }

    static Source source(long id) {
        return new Source(KIND, id);
    }

    static Subject subject(long id, OrganizationId union) {
        return new Subject(KIND, id, union);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
