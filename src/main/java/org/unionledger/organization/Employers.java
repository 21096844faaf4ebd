package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.audit.Subject;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;

/**
 * The register of employers (经济组织、用人单位), with and without a union. An employer with a union has a union of its own in
 * the tree; that it was founded jointly is said by its form.
 */
@Service
public class Employers {

    static final String KIND = "employer";

    private final EmployerRepository repository;
    private final Organizations organizations;
    private final EmployerBook book;
    private final EmployerObjections objections;
    private final AuditLog audit;
    private final Clock clock;

    Employers(
            EmployerRepository repository,
            Organizations organizations,
            EmployerBook book,
            EmployerObjections objections,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.book = book;
        this.objections = objections;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when it does not exist, was voided, or lies elsewhere */
    public Employer require(Scope scope, EmployerId id) {
        scope.require(Right.READ_ORGANIZATIONS);
        return repository.find(scope.place(), id, today()).orElseThrow(() -> new NotInScope("employer " + id));
    }

    /** Those of which a union is the own one, or which lie directly in its area; by name, at most {@code limit}. */
    public List<Employer> at(Scope scope, OrganizationId union, int limit) {
        scope.require(Right.READ_ORGANIZATIONS);
        organizations.require(scope, union);
        return repository.at(union, today(), limit);
    }

    /**
     * Finds employers by the names other files use for them, below {@code within}; names not found are missing. A union's
     * name (…工会) finds its employer. Where several share a name, the unionised one is meant.
     */
    public Map<String, EmployerRef> named(Scope scope, OrganizationId within, Collection<String> names) {
        organizations.require(scope, within);
        Map<String, List<String>> forms =
                names.stream().distinct().collect(Collectors.toMap(name -> name, name -> formsOf(Evened.name(name))));
        List<String> sought =
                forms.values().stream().flatMap(List::stream).distinct().toList();
        Map<String, List<Employer>> known = repository.byName(within, sought, today());
        Map<String, EmployerRef> found = new HashMap<>();
        forms.forEach((name, each) -> each.stream()
                .flatMap(form -> Stream.ofNullable(known.get(form)))
                .findFirst()
                .ifPresent(employers -> found.put(name, ref(employers.get(0)))));
        return found;
    }

    private static List<String> formsOf(String evened) {
        String employer = CommunityNames.withoutUnion(evened);
        return employer.equals(evened) ? List.of(evened) : List.of(evened, employer);
    }

    private static EmployerRef ref(Employer employer) {
        return new EmployerRef(employer.id(), employer.entry().name(), employer.seat());
    }

    /** Books an employer, and its union if it has one. @throws OrganizationRefused if the entry breaks a rule */
    @Transactional
    public Employer enter(Scope scope, EmployerEntry entry) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        OrganizationRefused.unlessNone(objections.to(scope, entry, null));
        EmployerId id = book.insert(scope, List.of(entry), today(), null).get(0);
        Employer booked = require(scope, id);
        audit.write(scope.actor(), "created", subject(booked), null, Map.of(), entry.fields());
        return booked;
    }

    /**
     * Books many employers and their unions in one go, all or none.
     *
     * @return them in the same order
     * @throws OrganizationRefused with what the first entry that breaks a rule breaks
     */
    @Transactional
    public List<EmployerRef> enterAll(Scope scope, List<EmployerEntry> entries) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        objections.refuse(scope, entries);
        List<EmployerId> ids = book.insert(scope, entries, today(), null);
        Map<EmployerId, EmployerRef> booked = refs(scope, ids);
        return ids.stream().map(id -> Objects.requireNonNull(booked.get(id))).toList();
    }

    /** Those of the employers that lie in the asker's scope; others are missing. */
    public Map<EmployerId, EmployerRef> refs(Scope scope, Collection<EmployerId> ids) {
        return repository.all(scope.place(), ids, today()).stream()
                .collect(Collectors.toMap(Employer::id, Employers::ref));
    }

    /**
     * Writes the entry over what the register says. Where it lies is taken from the entry only as long as it has no union;
     * after that its union is moved.
     *
     * @param version   of the employer that was corrected
     * @param countedOn the day from which the headcount holds, what was counted before staying as it is; null when the
     *     latest count itself was wrong
     * @throws OrganizationRefused if the entry breaks a rule, or somebody else has changed the employer meanwhile
     */
    @Transactional
    public Employer correct(
            Scope scope, EmployerId id, int version, EmployerEntry entry, @Nullable LocalDate countedOn) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Employer before = require(scope, id);
        if (before.hasEnded(today())) {
            throw new OrganizationRefused(
                    List.of(Objection.to("", "employer-ended", before.entry().name())));
        }
        EmployerEntry corrected =
                before.union() == null ? entry : entry.at(before.entry().community());
        OrganizationRefused.unlessNone(objections.to(scope, corrected, before));
        book.write(scope, List.of(new EmployerBook.Correction(before, version, corrected, countedOn)));
        Changes changes = Changes.between(before.entry().fields(), corrected.fields());
        if (!changes.isEmpty()) {
            audit.write(scope.actor(), "changed", subject(before), null, changes.before(), changes.after());
        }
        return require(scope, id);
    }

    /** Sets up the union of an employer that has none (建会). @throws OrganizationRefused if the founding breaks a rule */
    @Transactional
    public Employer establish(
            Scope scope,
            EmployerId id,
            int version,
            UnionForm form,
            LocalDate foundedOn,
            @Nullable String chair,
            @Nullable String phone) {
        Employer employer = require(scope, id);
        if (employer.union() != null) {
            throw new OrganizationRefused(List.of(Objection.to("", "union-exists")));
        }
        return correct(scope, id, version, employer.entry().established(form, foundedOn, chair, phone), null);
    }

    /**
     * Corrects the day on which an employer's union was set up.
     *
     * @throws OrganizationRefused if it has none, or the day breaks a rule
     */
    @Transactional
    public Employer refound(Scope scope, EmployerId id, LocalDate foundedOn) {
        Employer employer = require(scope, id);
        EmployerEntry entry = employer.entry();
        if (entry.form() == null) {
            throw new OrganizationRefused(List.of(Objection.to("form", "form-missing")));
        }
        return correct(
                scope, id, employer.version(), entry.established(entry.form(), foundedOn, entry.chair(), null), null);
    }

    /**
     * Lets an employer leave the register (注销、迁出), now or on a day to come: from that day on it counts no more, and its
     * union may be closed. What it was and what was recorded of it stays.
     *
     * @param version of the employer that leaves
     * @throws OrganizationRefused if the ending breaks a rule, or somebody else has changed the employer meanwhile
     */
    @Transactional
    public Employer end(Scope scope, EmployerId id, int version, Ending ending) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Employer before = require(scope, id);
        OrganizationRefused.unlessNone(EmployerRules.objectionsToEnding(before, ending, today()));
        book.end(scope, before, version, ending);
        audit.write(scope.actor(), "ended", subject(before), ending.reason(), Map.of(), ending.fields());
        return require(scope, id);
    }

    /**
     * Shows the chair's telephone number in full, and writes into the audit log who looked and why.
     *
     * @return null when none is known
     * @throws OrganizationRefused without a reason
     */
    @Transactional
    public @Nullable String reveal(Scope scope, EmployerId id, String reason) {
        scope.require(Right.REVEAL_MEMBERS);
        Employer employer = require(scope, id);
        if (reason.isBlank()) {
            throw new OrganizationRefused(List.of(Objection.to("reason", "reason-missing")));
        }
        audit.write(scope.actor(), "revealed", subject(employer), reason.strip(), Map.of(), Map.of());
        return employer.entry().phone();
    }

    /** Takes an ending back, as if it had never been; nothing happens to an employer that is there. */
    @Transactional
    public void resume(Scope scope, EmployerId id) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Employer before = require(scope, id);
        if (before.ending() == null) {
            return;
        }
        objections.refuseShut(before.seat());
        book.end(scope, before, before.version(), null);
        audit.write(
                scope.actor(),
                "ending-withdrawn",
                subject(before),
                null,
                before.ending().fields(),
                Map.of());
    }

    /**
     * Takes an employer out of the register (作废), with its union; its figures are reversed.
     *
     * @throws OrganizationRefused if records still name it
     */
    @Transactional
    public void markVoid(Scope scope, EmployerId id, String reason) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Employer employer = require(scope, id);
        if (reason.isBlank()) {
            throw new OrganizationRefused(List.of(Objection.to("reason", "reason-missing")));
        }
        OrganizationRefused.unlessNone(objections.toVoiding(List.of(employer)).stream()
                .map(message -> new Objection("", message))
                .toList());
        book.markVoid(scope, List.of(employer), reason);
        audit.write(
                scope.actor(),
                "voided",
                subject(employer),
                reason,
                employer.entry().fields(),
                Map.of());
    }

    static Subject subject(Employer employer) {
        return new Subject(KIND, employer.id().value(), employer.seat());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
