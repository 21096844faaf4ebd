package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
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
import org.unionledger.figures.Figures;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;

/**
 * The register of employers (经济组织、用人单位), with and without a union. An employer with a union has a union of its own in
 * the tree; that it was founded jointly is said by its form.
 */
@Service
public class Employers {

    static final String KIND = "employer";
    private static final String UNION_SUFFIX = "工会";

    private final EmployerRepository repository;
    private final DecisionRepository decisions;
    private final Organizations organizations;
    private final Figures figures;
    private final AuditLog audit;
    private final ObjectProvider<EmployerDependents> dependents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Employers(
            EmployerRepository repository,
            DecisionRepository decisions,
            Organizations organizations,
            Figures figures,
            AuditLog audit,
            ObjectProvider<EmployerDependents> dependents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.decisions = decisions;
        this.organizations = organizations;
        this.figures = figures;
        this.audit = audit;
        this.dependents = dependents;
        this.events = events;
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
        OrganizationRefused.unlessNone(objectionsTo(scope, entry, null));
        EmployerId id = book(scope, List.of(entry), today(), null).get(0);
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
        refuseUnplaced(scope, entries);
        refuseTakenCodes(entries);
        entries.forEach(entry -> OrganizationRefused.unlessNone(EmployerRules.objectionsTo(entry, today())));
        List<EmployerId> ids = book(scope, entries, today(), null);
        Map<EmployerId, EmployerRef> booked = refs(scope, ids);
        return ids.stream().map(id -> Objects.requireNonNull(booked.get(id))).toList();
    }

    private void refuseUnplaced(Scope scope, List<EmployerEntry> entries) {
        boolean placed = entries.stream()
                .map(EmployerEntry::community)
                .distinct()
                .allMatch(community ->
                        organizations.require(scope, community).kind().leadsAnArea());
        if (!placed) {
            throw new OrganizationRefused(List.of(Objection.to("community", "community-leads-no-area")));
        }
    }

    private void refuseTakenCodes(List<EmployerEntry> entries) {
        List<String> codes = entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.creditCode()))
                .toList();
        boolean repeated = codes.size() > codes.stream().distinct().count();
        if (repeated || !repository.takenCodes(codes).isEmpty()) {
            throw new OrganizationRefused(List.of(Objection.to("creditCode", "employer-code-taken")));
        }
    }

    /** Those of the employers that lie in the asker's scope; others are missing. */
    public Map<EmployerId, EmployerRef> refs(Scope scope, Collection<EmployerId> ids) {
        return repository.all(scope.place(), ids, today()).stream()
                .collect(Collectors.toMap(Employer::id, Employers::ref));
    }

    /**
     * Books employers that break no rule, in one go.
     *
     * @param knownOn the day the file speaks of: figures begin then where no earlier day is known
     * @return their ids, in the same order
     */
    List<EmployerId> book(Scope scope, List<EmployerEntry> entries, LocalDate knownOn, @Nullable Long importId) {
        List<EmployerEntry> unionised =
                entries.stream().filter(EmployerEntry::isUnionised).toList();
        var unions = organizations
                .foundAll(
                        unionised.stream()
                                .map(entry -> new NewUnion(foundingOf(entry), entry.community()))
                                .toList(),
                        importId)
                .iterator();
        var ids = repository.nextIds(entries.size()).iterator();
        List<NewEmployer> employers = entries.stream()
                .map(entry -> new NewEmployer(ids.next(), entry, entry.isUnionised() ? unions.next() : null, knownOn))
                .toList();
        repository.insert(employers, importId, scope.login());
        Map<Source, List<Posting>> statements = new HashMap<>();
        employers.forEach(employer -> statements.put(
                source(employer.id()),
                EmployerPostings.of(
                        employer.seat(),
                        employer.entry(),
                        knownOn,
                        firstCount(employer.entry().headcount()),
                        null)));
        figures.state(statements);
        events.publishEvent(
                new EmployersWritten(employers.stream().map(NewEmployer::seat).collect(Collectors.toSet())));
        return employers.stream().map(NewEmployer::id).toList();
    }

    private static Founding foundingOf(EmployerEntry entry) {
        return new Founding(entry.name() + UNION_SUFFIX, OrganizationKind.GRASSROOTS, null, entry.foundedOn());
    }

    static List<DatedHeadcount> firstCount(Headcount count) {
        return count.isUnknown() ? List.of() : List.of(new DatedHeadcount(null, count));
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
        OrganizationRefused.unlessNone(objectionsTo(scope, corrected, before));
        write(scope, before, version, corrected, countedOn);
        Changes changes = Changes.between(before.entry().fields(), corrected.fields());
        if (!changes.isEmpty()) {
            audit.write(scope.actor(), "changed", subject(before), null, changes.before(), changes.after());
        }
        return require(scope, id);
    }

    /** Writes without judging or logging; for {@link #correct} and imports. */
    void write(Scope scope, Employer before, int version, EmployerEntry entry, @Nullable LocalDate countedOn) {
        OrganizationId union = before.union();
        if (union == null && entry.isUnionised()) {
            union = organizations
                    .foundAll(List.of(new NewUnion(foundingOf(entry), entry.community())), null)
                    .get(0);
        } else if (union != null && isUnionRenamed(before.entry(), entry)) {
            organizations.rewrite(union, foundingOf(entry));
        }
        if (!repository.update(before.id(), version, entry, union)) {
            throw new OrganizationRefused(List.of(Objection.to("", "changed-meanwhile")));
        }
        if (!entry.headcount().equals(before.entry().headcount())) {
            count(before, entry.headcount(), countedOn);
        }
        restate(scope, List.of(before.id()));
        OrganizationId seat = union == null ? entry.community() : union;
        events.publishEvent(new EmployersWritten(Set.of(seat)));
        if (!seat.equals(before.seat())) {
            events.publishEvent(new EmployerSeated(before.id(), seat));
        }
    }

    private static boolean isUnionRenamed(EmployerEntry before, EmployerEntry after) {
        return !before.name().equals(after.name()) || !Objects.equals(before.foundedOn(), after.foundedOn());
    }

    private void count(Employer employer, Headcount count, @Nullable LocalDate countedOn) {
        List<DatedHeadcount> counts =
                repository.headcounts(List.of(employer.id())).getOrDefault(employer.id(), List.of());
        repository.count(employer.id(), countedFrom(counts, countedOn), count);
    }

    /** The first count holds from the beginning, a later one from its day; without a day it replaces the latest. */
    private static @Nullable LocalDate countedFrom(List<DatedHeadcount> counts, @Nullable LocalDate countedOn) {
        if (counts.isEmpty()) {
            return null;
        }
        return countedOn == null ? counts.get(counts.size() - 1).from() : countedOn;
    }

    /**
     * What figures would gain or lose if an entry were written over an employer. Where it gets its union, all of it changes:
     * the union is not there yet, and the one above it stands for it.
     *
     * @param countedOn as for {@link #correct}
     * @param counts    the employer's, in the order of their days
     */
    static List<Posting> changes(
            Employer employer, EmployerEntry entry, @Nullable LocalDate countedOn, List<DatedHeadcount> counts) {
        List<Posting> before = statement(employer, Map.of(employer.id(), counts));
        List<Posting> after = EmployerPostings.of(
                employer.seat(),
                entry,
                employer.knownOn(),
                entry.headcount().equals(employer.entry().headcount())
                        ? counts
                        : counted(counts, entry.headcount(), countedFrom(counts, countedOn)),
                employer.ending() == null ? null : employer.ending().on());
        boolean founded = employer.union() == null && entry.isUnionised();
        return Stream.concat(
                        before.stream().filter(posting -> founded || !after.contains(posting)),
                        after.stream().filter(posting -> founded || !before.contains(posting)))
                .toList();
    }

    private static List<DatedHeadcount> counted(
            List<DatedHeadcount> counts, Headcount count, @Nullable LocalDate from) {
        return Stream.concat(
                        counts.stream().filter(each -> !Objects.equals(each.from(), from)),
                        Stream.of(new DatedHeadcount(from, count)))
                .sorted(Comparator.comparing(DatedHeadcount::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** Says again what employers state, after they, their unions or their headcounts were changed. */
    void restate(Scope scope, Collection<EmployerId> ids) {
        Map<EmployerId, List<DatedHeadcount>> counts = repository.headcounts(ids);
        Map<Source, List<Posting>> statements = new HashMap<>();
        for (EmployerId id : ids) {
            Employer employer = require(scope, id);
            statements.put(source(id), statement(employer, counts));
        }
        figures.state(statements);
    }

    static List<Posting> statement(Employer employer, Map<EmployerId, List<DatedHeadcount>> counts) {
        return EmployerPostings.of(
                employer.seat(),
                employer.entry(),
                employer.knownOn(),
                counts.getOrDefault(employer.id(), List.of()),
                employer.ending() == null ? null : employer.ending().on());
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
        rewrite(scope, before, version, ending);
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
        refuseShut(before.seat());
        rewrite(scope, before, before.version(), null);
        audit.write(
                scope.actor(),
                "ending-withdrawn",
                subject(before),
                null,
                before.ending().fields(),
                Map.of());
    }

    /** It would come back to a union that is closed or merged, or will be. */
    private void refuseShut(OrganizationId seat) {
        decisions.shut(List.of(seat)).stream()
                .map(DecisionRepository.ShutUnion::shut)
                .filter(shut -> shut.until() == null || shut.until().isAfter(today()))
                .findFirst()
                .ifPresent(shut -> {
                    throw new OrganizationRefused(List.of(Objection.to("", "closed-then", shut.name())));
                });
    }

    private void rewrite(Scope scope, Employer before, int version, @Nullable Ending ending) {
        if (!repository.end(before.id(), version, ending)) {
            throw new OrganizationRefused(List.of(Objection.to("", "changed-meanwhile")));
        }
        restate(scope, List.of(before.id()));
        events.publishEvent(new EmployersWritten(Set.of(before.seat())));
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
        OrganizationRefused.unlessNone(objectionsToVoiding(List.of(employer)).stream()
                .map(message -> new Objection("", message))
                .toList());
        markVoid(scope, List.of(employer), reason);
        audit.write(
                scope.actor(),
                "voided",
                subject(employer),
                reason,
                employer.entry().fields(),
                Map.of());
    }

    /** Messages that say which records still name one of the employers or their unions; empty when none does. */
    List<String> objectionsToVoiding(List<Employer> employers) {
        return objectionsToVoiding(employers.stream().map(Employer::id).toList(), unionsOf(employers));
    }

    List<String> objectionsToVoiding(Collection<EmployerId> ids, Collection<OrganizationId> unions) {
        return dependents
                .orderedStream()
                .flatMap(each -> each.objection(ids, unions).stream())
                .toList();
    }

    void markVoid(Scope scope, List<Employer> employers, String reason) {
        List<EmployerId> ids = employers.stream().map(Employer::id).toList();
        repository.markVoid(ids, clock.instant().atOffset(ZoneOffset.UTC), reason);
        organizations.markVoid(scope, unionsOf(employers), reason);
        figures.state(ids.stream().collect(Collectors.toMap(Employers::source, id -> List.of())));
    }

    private static List<OrganizationId> unionsOf(List<Employer> employers) {
        return employers.stream()
                .map(Employer::union)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private List<Objection> objectionsTo(Scope scope, EmployerEntry entry, @Nullable Employer self) {
        List<Objection> objections = new ArrayList<>(EmployerRules.objectionsTo(entry, today()));
        if (self != null && self.union() != null && !entry.isUnionised()) {
            objections.add(Objection.to("establishment", "union-exists"));
        }
        Organization community = organizations.require(scope, entry.community());
        if (!community.kind().leadsAnArea()) {
            objections.add(Objection.to("community", "community-leads-no-area"));
        }
        if (self == null && community.standing() != Standing.OPEN) {
            objections.add(Objection.to("community", "community-shut", community.name()));
        }
        String ownCode = self == null ? null : self.entry().creditCode();
        if (entry.creditCode() != null
                && !entry.creditCode().equals(ownCode)
                && !repository.takenCodes(List.of(entry.creditCode())).isEmpty()) {
            objections.add(Objection.to("creditCode", "employer-code-taken"));
        }
        return objections;
    }

    static Source source(EmployerId id) {
        return new Source(KIND, id.value());
    }

    static Subject subject(Employer employer) {
        return new Subject(KIND, employer.id().value(), employer.seat());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
