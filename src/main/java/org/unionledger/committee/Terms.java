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

/**
 * The terms of unions' bodies (届次) and who serves in them. Reading takes {@link Right#READ_ORGANIZATIONS}, every change
 * {@link Right#WRITE_COMMITTEES}. Whatever changes, the terms of that body follow each other again, and say anew what they
 * post and what is owed.
 */
@Service
public class Terms {

    static final String KIND = "committee.term";

    private final TermRepository repository;
    private final TermDuties termDuties;
    private final Certificates certificates;
    private final Organizations organizations;
    private final Figures figures;
    private final Duties duties;
    private final AuditLog audit;
    private final Clock clock;

    Terms(
            TermRepository repository,
            TermDuties termDuties,
            Certificates certificates,
            Organizations organizations,
            Figures figures,
            Duties duties,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.termDuties = termDuties;
        this.certificates = certificates;
        this.organizations = organizations;
        this.figures = figures;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when there is none, or its union lies elsewhere */
    Term require(Scope scope, long id) {
        scope.require(Right.READ_ORGANIZATIONS);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("term " + id));
    }

    /** Of one union, the latest first. @throws NotInScope when it lies elsewhere */
    List<Term> of(Scope scope, OrganizationId union) {
        scope.require(Right.READ_ORGANIZATIONS);
        organizations.require(scope, union);
        return repository.of(union);
    }

    /**
     * Records a term with those elected; the one before it ends on that day. It may be an earlier one than those on record.
     *
     * @param elected may be empty; others may take a post later
     * @return the number of the term
     * @throws NotInScope       when the union lies elsewhere
     * @throws Refused if a rule is not kept
     */
    @Transactional
    public long record(Scope scope, OrganizationId union, Body body, TermEntry entry, List<OfficerEntry> elected) {
        scope.require(Right.WRITE_COMMITTEES);
        organizations.require(scope, union);
        repository.lock(union);
        List<Problem> problems = new ArrayList<>(TermRules.problemsOf(body, entry, today()));
        if (repository.isTaken(union, body, entry.electedOn(), 0)) {
            problems.add(Problem.of("electedOn", "committee.problem.elected-then"));
        }
        Refused.unlessNone(problems);
        long id = repository.insert(union, body, entry);
        repository.follow(union, body);
        appointAll(id, repository.of(union), elected);
        settle(union, body);
        audit.write(scope.actor(), "created", subject(id, union), null, Map.of(), entry.fields());
        return id;
    }

    /** Corrects what is written. @throws Refused if a rule is not kept, or somebody else has changed it meanwhile */
    @Transactional
    void correct(Scope scope, long id, int version, TermEntry entry) {
        scope.require(Right.WRITE_COMMITTEES);
        Term term = locked(scope, id);
        List<Problem> problems = new ArrayList<>(TermRules.problemsOf(term.body(), entry, today()));
        if (repository.isTaken(term.union(), term.body(), entry.electedOn(), id)) {
            problems.add(Problem.of("electedOn", "committee.problem.elected-then"));
        }
        if (term.officers().stream().anyMatch(officer -> officer.entry().from().isBefore(entry.electedOn()))) {
            problems.add(Problem.of("electedOn", "committee.problem.officers-before"));
        }
        Refused.unlessNone(problems);
        if (!repository.update(id, version, entry)) {
            throw new ChangedMeanwhile();
        }
        settle(term.union(), term.body());
        Changes changes = Changes.between(term.entry().fields(), entry.fields());
        audit.write(scope.actor(), "changed", subject(id, term.union()), null, changes.before(), changes.after());
    }

    /** The union above has agreed to a later election. @throws Refused if it is not later, or no paper is named */
    @Transactional
    void postpone(Scope scope, long id, Postponement postponement) {
        scope.require(Right.WRITE_COMMITTEES);
        Term term = locked(scope, id);
        Refused.unlessNone(TermRules.problemsOf(term, postponement));
        repository.postpone(id, postponement);
        settle(term.union(), term.body());
        audit.write(
                scope.actor(),
                "postponed",
                subject(id, term.union()),
                postponement.approval(),
                Map.of("deadline", term.deadline().toString()),
                Map.of("deadline", postponement.until().toString()));
    }

    /** Takes back a term that should not have been recorded; the one before it is in office again. */
    @Transactional
    void markVoid(Scope scope, long id, String reason) {
        scope.require(Right.WRITE_COMMITTEES);
        Term term = locked(scope, id);
        if (reason.isBlank()) {
            throw Refused.of("reason", "committee.problem.reason-missing");
        }
        repository.markVoid(id);
        figures.retract(source(id));
        duties.state(subject(id, term.union()), List.of());
        settle(term.union(), term.body());
        audit.write(scope.actor(), "voided", subject(id, term.union()), reason.strip(), Map.of(), Map.of());
    }

    /** Somebody takes a post. @throws Refused if a rule is not kept */
    @Transactional
    void appoint(Scope scope, long id, OfficerEntry officer) {
        scope.require(Right.WRITE_COMMITTEES);
        Term term = locked(scope, id);
        appointAll(id, repository.of(term.union()), List.of(officer));
        settle(term.union(), term.body());
        audit.write(scope.actor(), "appointed", subject(id, term.union()), null, Map.of(), words(officer));
    }

    /** @param ofUnion all terms of the union, this one among them */
    private void appointAll(long id, List<Term> ofUnion, List<OfficerEntry> people) {
        Term term = ofUnion.stream().filter(each -> each.id() == id).findFirst().orElseThrow();
        List<Term> inOffice = ofUnion.stream().filter(Term::inOffice).toList();
        List<Problem> problems = new ArrayList<>();
        for (OfficerEntry person : people) {
            problems.addAll(TermRules.problemsOf(term, person, today()));
            if (term.inOffice()) {
                AuditIncompatibility.between(person, term, inOffice).ifPresent(problems::add);
            }
            term = term.with(person);
        }
        Refused.unlessNone(problems);
        repository.insert(id, people);
    }

    /**
     * Somebody leaves a post.
     *
     * @param until the first day on which they hold it no more
     * @throws Refused if that is before they took it, is to come, or no reason is given
     */
    @Transactional
    void leave(Scope scope, long id, long officer, LocalDate until, String reason) {
        scope.require(Right.WRITE_COMMITTEES);
        Term term = locked(scope, id);
        Officer leaving = term.officers().stream()
                .filter(each -> each.id() == officer && each.serving())
                .findFirst()
                .orElseThrow(() -> new NotInScope("officer " + officer));
        List<Problem> problems = new ArrayList<>();
        if (until.isBefore(leaving.entry().from()) || until.isAfter(today())) {
            problems.add(Problem.of("until", "committee.problem.leaves-outside"));
        }
        if (reason.isBlank()) {
            problems.add(Problem.of("reason", "committee.problem.reason-missing"));
        }
        Refused.unlessNone(problems);
        repository.leave(officer, until, reason.strip());
        settle(term.union(), term.body());
        audit.write(scope.actor(), "left", subject(id, term.union()), reason.strip(), words(leaving.entry()), Map.of());
    }

    /** As it stands once nobody else is changing it. */
    private Term locked(Scope scope, long id) {
        repository.lock(require(scope, id).union());
        return require(scope, id);
    }

    /** Says anew what is posted and owed because of the union's terms; in the caller's transaction. */
    void settle(OrganizationId union) {
        repository.lock(union);
        repository.of(union).forEach(this::state);
    }

    private void settle(OrganizationId union, Body body) {
        repository.follow(union, body);
        repository.of(union).stream().filter(term -> term.body() == body).forEach(this::state);
        certificates.settle(union);
    }

    private void state(Term term) {
        figures.state(source(term.id()), TermPostings.of(term));
        duties.state(subject(term.id(), term.union()), termDuties.of(term));
    }

    private static Map<String, String> words(OfficerEntry officer) {
        return Map.of(
                "name",
                officer.name(),
                "post",
                officer.post().code(),
                "from",
                officer.from().toString());
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
