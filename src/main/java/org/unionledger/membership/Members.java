package org.unionledger.membership;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Figures;
import org.unionledger.figures.Period;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Employer;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Reorganizations;
import org.unionledger.organization.Shut;

/**
 * The real-name register of members (会员实名登记), each read limited to the asker's part of the tree.
 *
 * <p>A membership comes to be in three ways only, each with its figures in the same transaction: {@link #enter} (one, by hand,
 * after an application, or on the receiving side of a transfer with {@link MemberEntry#transferredTo}), {@link #enterAll} (many
 * new persons), and an import of a roster. A person has at most one that lasts (MEM-03): whoever is a member already must
 * leave there first.
 */
@Service
public class Members {

    private static final int PAGE = 50;
    static final String UNION_SHUT = "union-shut";
    static final String MEMBER_ALREADY = "member-already";
    static final String MEMBER_ELSEWHERE = "member-elsewhere";
    private static final int EXPORTED_AT_A_TIME = 2_000;

    private final MemberRepository repository;
    private final ChangeRepository log;
    private final MemberConditions conditions;
    private final MemberRoads roads;
    private final Employers employers;
    private final Organizations organizations;
    private final Reorganizations reorganizations;
    private final Figures figures;
    private final FigureReader reader;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Members(
            MemberRepository repository,
            ChangeRepository log,
            MemberConditions conditions,
            MemberRoads roads,
            Employers employers,
            Organizations organizations,
            Reorganizations reorganizations,
            Figures figures,
            FigureReader reader,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.log = log;
        this.conditions = conditions;
        this.roads = roads;
        this.employers = employers;
        this.organizations = organizations;
        this.reorganizations = reorganizations;
        this.figures = figures;
        this.reader = reader;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is shown in full, for once and for a reason. */
    public record Revealed(String identity, @Nullable String phone) {}

    /** A page of members in the order of pinyin. @param after a cursor of {@link MemberPage#next}; empty: the beginning */
    public MemberPage list(Scope scope, MemberFilter filter, String after) {
        scope.require(Right.READ_MEMBERS);
        MemberRepository.Reached reached =
                repository.reach(roads.to(scope, filter), MemberCursor.read(after), PAGE + 1);
        List<MemberRepository.Listed> rows = repository.members(reached.ids());
        List<MemberRepository.Listed> shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        MemberRepository.Listed last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        String next = rows.size() > PAGE && last != null
                ? new MemberCursor(last.orderKey(), last.member().id()).text()
                : null;
        return new MemberPage(
                shown.stream().map(MemberRepository.Listed::member).toList(), reached.count(), next);
    }

    /** How many members the filter lets through, exact, however long it takes. */
    public long count(Scope scope, MemberFilter filter) {
        scope.require(Right.READ_MEMBERS);
        return repository.count(conditions.of(scope, filter), today());
    }

    /** Hands over every member the filter lets through, in the order of pinyin, page by page. */
    public void each(Scope scope, MemberFilter filter, Consumer<Member> consumer) {
        scope.require(Right.EXPORT);
        MemberRoute route = roads.to(scope, filter);
        MemberCursor after = MemberCursor.BEGINNING;
        List<MemberRepository.Listed> rows;
        do {
            rows = repository.page(route, after, EXPORTED_AT_A_TIME);
            for (MemberRepository.Listed row : rows) {
                consumer.accept(row.member());
                after = new MemberCursor(row.orderKey(), row.member().id());
            }
        } while (rows.size() == EXPORTED_AT_A_TIME);
    }

    /** @throws NotInScope when it does not exist, was voided, or lies elsewhere */
    public Member require(Scope scope, long id) {
        scope.require(Right.READ_MEMBERS);
        return repository.find(scope, id, today()).orElseThrow(() -> new NotInScope("member " + id));
    }

    /** Those of the memberships that lie in the asker's scope and were not voided; the others are missing. */
    public Map<Long, Member> all(Scope scope, Collection<Long> ids) {
        scope.require(Right.READ_MEMBERS);
        return repository.byIds(scope, ids, today()).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
    }

    /** Books a member. @throws MemberRefused if the entry breaks a rule */
    @Transactional
    public Member enter(Scope scope, MemberEntry entry) {
        scope.require(Right.WRITE_MEMBERS);
        Workplace workplace = workplace(scope, entry);
        List<MemberObjection> objections = new ArrayList<>(MemberRules.objectionsTo(entry, today()));
        objections.addAll(objectionsOfBook(scope, entry));
        if (isShut(workplace.seat(), entry)) {
            objections.add(new MemberObjection("employer", UNION_SHUT));
        }
        refuseIfAny(objections);
        long id = book(scope, List.of(new MemberRepository.NewMember(entry, workplace.seat(), today())), null)
                .get(0);
        audit.writePersonal(
                scope.actor(),
                "created",
                subject(id, workplace.seat()),
                null,
                Map.of(),
                entry.fields(workplace.name()));
        return require(scope, id);
    }

    /** Where a membership is held, and the employer's name if there is one. */
    private record Workplace(OrganizationId seat, String name) {}

    /** @throws NotInScope if the employer or the union does not exist or lies elsewhere */
    private Workplace workplace(Scope scope, MemberEntry entry) {
        if (entry.union() != null) {
            return new Workplace(organizations.require(scope, entry.union()).id(), "");
        }
        Employer employer = employers.require(scope, Objects.requireNonNull(entry.employer()));
        return new Workplace(employer.seat(), employer.entry().name());
    }

    /** Whether the union is closed or merged on the day of joining. */
    private boolean isShut(OrganizationId union, MemberEntry entry) {
        LocalDate day = entry.joinedOn() == null ? today() : entry.joinedOn();
        return Reorganizations.on(day, shut(List.of(union)).get(union)).isPresent();
    }

    /** As {@link Reorganizations#shut}. */
    Map<OrganizationId, List<Shut>> shut(Collection<OrganizationId> unions) {
        return reorganizations.shut(unions);
    }

    private List<MemberObjection> objectionsOfBook(Scope scope, MemberEntry entry) {
        List<MemberRepository.Registered> known =
                registered(scope, List.of(entry.document())).getOrDefault(key(entry.document()), List.of());
        Optional<MemberRepository.Registered> member =
                known.stream().filter(MemberRepository.Registered::member).findFirst();
        if (member.isPresent()) {
            return List.of(new MemberObjection("identity", member.get().visible() ? MEMBER_ALREADY : MEMBER_ELSEWHERE));
        }
        return known.stream().allMatch(person -> person.name().equals(entry.name()))
                ? List.of()
                : List.of(new MemberObjection("name", "registered-under-other-name"));
    }

    /**
     * Books many members in one go, all or none.
     *
     * @return their ids in the same order
     * @throws MemberRefused with every rule that an entry breaks; nobody among them may be registered already
     * @throws NotInScope    if an employer does not exist or lies elsewhere
     */
    @Transactional
    public List<Long> enterAll(Scope scope, List<MemberEntry> entries) {
        scope.require(Right.WRITE_MEMBERS);
        refuseIfAny(entries.stream()
                .flatMap(entry -> MemberRules.objectionsTo(entry, today()).stream())
                .toList());
        refuseRegistered(scope, entries);
        Map<EmployerId, EmployerRef> workplaces = employers.refs(
                scope,
                entries.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.employer()))
                        .collect(Collectors.toSet()));
        entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.union()))
                .distinct()
                .forEach(union -> organizations.require(scope, union));
        return book(
                scope,
                entries.stream()
                        .map(entry -> new MemberRepository.NewMember(entry, seat(entry, workplaces), today()))
                        .toList(),
                null);
    }

    private void refuseRegistered(Scope scope, List<MemberEntry> entries) {
        List<IdentityDocument> documents =
                entries.stream().map(MemberEntry::document).toList();
        boolean repeated = documents.size() > documents.stream().distinct().count();
        if (repeated || !registered(scope, documents).isEmpty()) {
            throw new MemberRefused("identity", MEMBER_ALREADY);
        }
    }

    private static OrganizationId seat(MemberEntry entry, Map<EmployerId, EmployerRef> workplaces) {
        if (entry.union() != null) {
            return entry.union();
        }
        EmployerRef workplace = workplaces.get(Objects.requireNonNull(entry.employer()));
        if (workplace == null) {
            throw new NotInScope("employer " + entry.employer());
        }
        return workplace.seat();
    }

    /** Those of the documents that are registered, by {@link #key}. */
    Map<String, List<MemberRepository.Registered>> registered(Scope scope, List<IdentityDocument> documents) {
        return repository.registered(
                scope, documents.stream().map(repository::hash).toList(), today());
    }

    String key(IdentityDocument document) {
        return HexFormat.of().formatHex(repository.hash(document));
    }

    /** Books members that break no rule, in one go; returns their ids in the same order. */
    List<Long> book(Scope scope, List<MemberRepository.NewMember> members, @Nullable Long importId) {
        List<Long> ids = repository.insert(
                members, importId, scope.login(), clock.instant().atOffset(ZoneOffset.UTC));
        Map<Source, List<Posting>> statements = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Member member = members.get(i).as(ids.get(i), importId);
            statements.put(MemberPostings.source(member.id()), MemberPostings.of(member));
        }
        tell(scope, members, ids, importId);
        figures.state(statements);
        return ids;
    }

    private void tell(Scope scope, List<MemberRepository.NewMember> members, List<Long> ids, @Nullable Long importId) {
        List<Long> changed = new ArrayList<>();
        List<NewChange> changes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            NewChange change = members.get(i).change();
            if (change != null) {
                changed.add(ids.get(i));
                changes.add(change);
            }
        }
        if (!changed.isEmpty()) {
            log.append(
                    changed, changes, importId, scope.login(), clock.instant().atOffset(ZoneOffset.UTC));
        }
    }

    /**
     * Writes the entry over what the register says.
     *
     * @param version of the member that was corrected
     * @throws MemberRefused if the entry breaks a rule, or somebody else has changed the member meanwhile
     */
    @Transactional
    public Member correct(Scope scope, long id, int version, MemberEntry entry) {
        scope.require(Right.WRITE_MEMBERS);
        Member before = require(scope, id);
        refuseIfErased(before);
        Workplace workplace = workplace(scope, entry);
        List<MemberObjection> objections = new ArrayList<>(MemberRules.objectionsTo(entry, today(), before.isKept()));
        if (!entry.document().equals(before.entry().document())
                && !registered(scope, List.of(entry.document())).isEmpty()) {
            objections.add(new MemberObjection("identity", "document-registered"));
        }
        if (isAfterItsLog(id, entry.joinedOn() == null ? before.knownOn() : entry.joinedOn())) {
            objections.add(new MemberObjection("joinedOn", "joined-after-change"));
        }
        refuseIfAny(objections);
        if (!repository.update(before, version, entry, workplace.seat())) {
            throw new MemberRefused("", "changed-meanwhile");
        }
        Changes changes = Changes.between(before.entry().fields(before.employerName()), entry.fields(workplace.name()));
        audit.writePersonal(scope.actor(), "changed", subject(before), null, changes.before(), changes.after());
        return restated(scope, id);
    }

    private boolean isAfterItsLog(long id, LocalDate since) {
        return log.of(id).stream()
                .anyMatch(change -> change.holds() && change.on().isBefore(since));
    }

    /**
     * Ends a membership.
     *
     * @throws MemberRefused if the day lies before the joining or a later change, or in the future; and for an expulsion whose
     *     steps were not all taken (MEM-07)
     */
    @Transactional
    public Member leave(Scope scope, long id, int version, Leaving leaving) {
        return leave(scope, id, version, NewChange.of(ChangeKind.of(leaving.how()), leaving.on()));
    }

    Member leave(Scope scope, long id, int version, NewChange leaving) {
        scope.require(Right.WRITE_MEMBERS);
        Member member = require(scope, id);
        if (leaving.kind() == ChangeKind.EXPELLED) {
            refuseIfAny(log.expulsion(id)
                    .map(expulsion -> expulsion.objectionsTo(leaving.on()))
                    .orElseGet(() -> List.of(new MemberObjection("how", "expulsion-steps"))));
        }
        return changed(
                scope,
                member,
                version,
                leaving,
                "left",
                Map.of("how", leaving.kind().code()));
    }

    /** Writes a change into the log of a membership that lasts, and lets its figures follow. */
    Member changed(Scope scope, Member member, int version, NewChange change, String action, Map<String, String> told) {
        if (member.leaving() != null) {
            throw new MemberRefused("", "left-already");
        }
        LocalDate last = log.of(member.id()).stream()
                .filter(MembershipChange::holds)
                .map(MembershipChange::on)
                .max(Comparator.naturalOrder())
                .orElse(member.since());
        if (change.on().isBefore(last)
                || change.on().isBefore(member.since())
                || change.on().isAfter(today())) {
            throw new MemberRefused("on", "leaving-day");
        }
        log.append(member.id(), change, scope.login(), clock.instant().atOffset(ZoneOffset.UTC));
        follow(member.id(), version);
        Map<String, String> after = new LinkedHashMap<>(told);
        after.put("changedOn", change.on().toString());
        audit.writePersonal(scope.actor(), action, subject(member), noteOf(change), Map.of(), after);
        return restated(scope, member.id());
    }

    private static @Nullable String noteOf(NewChange change) {
        return change.note().isEmpty() ? null : change.note();
    }

    void follow(long id, int version) {
        if (!log.follow(id, version)) {
            throw new MemberRefused("", "changed-meanwhile");
        }
    }

    /**
     * How many may vote, stand and decide on a day (MEM-05): the members of a union and all below it without those whose
     * membership is only kept. What elections and meetings count from (应到会人数).
     *
     * @throws NotInScope if the union lies elsewhere
     */
    public long entitled(Scope scope, OrganizationId union, LocalDate day) {
        scope.require(Right.READ_FIGURES);
        organizations.require(scope, union);
        List<Figure> read = reader.read(
                List.of(
                        FigureQuery.of("member.total", union, Period.day(day)),
                        FigureQuery.of("member.kept", union, Period.day(day))),
                AsOf.NOW);
        return count(read.get(0)) - count(read.get(1));
    }

    private static long count(Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? 0 : value.longValueExact();
    }

    Member restated(Scope scope, long id) {
        Member member = require(scope, id);
        figures.state(MemberPostings.source(id), MemberPostings.of(member));
        events.publishEvent(new MemberChanged(id, member.seat(), member.leaving() == null));
        return member;
    }

    /** Takes an entry that should never have been made out of the register (作废); its figures are reversed. */
    @Transactional
    public void markVoid(Scope scope, long id, String reason) {
        scope.require(Right.WRITE_MEMBERS);
        Member member = require(scope, id);
        if (reason.isBlank()) {
            throw new MemberRefused("reason", "reason-missing");
        }
        markVoid(List.of(member), reason);
        audit.writePersonal(
                scope.actor(),
                "voided",
                subject(member),
                reason,
                member.entry().fields(member.employerName()),
                Map.of());
    }

    void markVoid(List<Member> members, String reason) {
        repository.markVoid(
                members.stream().map(Member::id).toList(), clock.instant().atOffset(ZoneOffset.UTC), reason);
        Map<Source, List<Posting>> nothing = new HashMap<>();
        members.forEach(member -> nothing.put(MemberPostings.source(member.id()), List.of()));
        figures.state(nothing);
        members.forEach(member -> events.publishEvent(new MemberChanged(member.id(), member.seat(), false)));
    }

    /** Shows what is protected, and writes into the audit log who looked and why. @throws MemberRefused without a reason */
    @Transactional
    public Revealed reveal(Scope scope, long id, String reason) {
        scope.require(Right.REVEAL_MEMBERS);
        Member member = require(scope, id);
        refuseIfErased(member);
        if (reason.isBlank()) {
            throw new MemberRefused("reason", "reason-missing");
        }
        audit.writePersonal(scope.actor(), "revealed", subject(member), reason.strip(), Map.of(), Map.of());
        return new Revealed(member.entry().document().number(), member.entry().phone());
    }

    /** The employer has got a union of its own, or has moved: its members count there from now on, and always did. */
    @Transactional
    void reseat(EmployerId employer, OrganizationId seat) {
        repository.seat(employer, seat);
        Map<Source, List<Posting>> statements = new HashMap<>();
        repository
                .ofEmployer(employer)
                .forEach(member -> statements.put(MemberPostings.source(member.id()), MemberPostings.of(member)));
        figures.state(statements);
    }

    /** Of whom nothing is kept any more, nothing is changed or told. */
    static void refuseIfErased(Member member) {
        if (member.entry().isErased()) {
            throw new MemberRefused("", "erased");
        }
    }

    static void refuseIfAny(List<MemberObjection> objections) {
        if (!objections.isEmpty()) {
            throw new MemberRefused(objections);
        }
    }

    static Subject subject(Member member) {
        return subject(member.id(), member.seat());
    }

    private static Subject subject(long id, OrganizationId seat) {
        return new Subject(MemberPostings.KIND, id, seat);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
