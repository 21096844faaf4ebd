package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.audit.Subject;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;

/**
 * The tree of unions (工会组织), each read limited to the asker's part of it as it stands today. Reading names within the own
 * part takes no right of its own; every change takes {@link Right#WRITE_ORGANIZATIONS}.
 */
@Service
public class Organizations {

    static final String SUBJECT = "organization";

    /** In a page of some 40 KB. */
    static final int BRANCHES = 100;

    private final OrganizationRepository repository;
    private final BranchRepository branches;
    private final UnionSearch search;
    private final OrganizationWriter writer;
    private final AuditLog audit;
    private final Clock clock;

    Organizations(
            OrganizationRepository repository,
            BranchRepository branches,
            UnionSearch search,
            OrganizationWriter writer,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.branches = branches;
        this.search = search;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when it does not exist or lies elsewhere */
    public Organization require(Scope scope, OrganizationId id) {
        return find(scope, id).orElseThrow(() -> new NotInScope("organization " + id));
    }

    /** Empty when it does not exist or lies elsewhere. */
    public Optional<Organization> find(Scope scope, OrganizationId id) {
        return repository.find(scope.place(), id, today());
    }

    /** The unions directly below, as of today, by name. */
    public List<Organization> children(Scope scope, OrganizationId parent) {
        return branches(scope, parent).stream().map(Branch::organization).toList();
    }

    /** The unions directly below, as of today, by name, each with whether the tree goes on below it. */
    public List<Branch> branches(Scope scope, OrganizationId parent) {
        require(scope, parent);
        return branches.behind(parent, NameCursor.BEGINNING, Integer.MAX_VALUE, today());
    }

    /**
     * The first ones directly below each of several unions, as of today, by name.
     *
     * @param parents within the scope, as the caller has checked
     * @param most    of each
     */
    public List<Below> firstBelow(Scope scope, Collection<OrganizationId> parents, int most) {
        scope.require(Right.READ_ORGANIZATIONS);
        return branches.first(parents, most, today());
    }

    /** The same a page at a time, as one union may lead thousands. @param after of the page before; empty: the beginning */
    BranchPage branches(Scope scope, OrganizationId parent, String after) {
        require(scope, parent);
        List<Branch> found =
                branches.behind(parent, NameCursor.read(after).orElse(NameCursor.BEGINNING), BRANCHES + 1, today());
        if (found.size() <= BRANCHES) {
            return new BranchPage(parent, found, 0, null);
        }
        List<Branch> shown = found.subList(0, BRANCHES);
        NameCursor last = NameCursor.at(shown.get(BRANCHES - 1).organization());
        return new BranchPage(parent, shown, branches.countBehind(parent, last, today()), last.text());
    }

    /** From the asker's own place down to the union itself, both included. */
    public List<Organization> way(Scope scope, OrganizationId id) {
        require(scope, id);
        return repository.way(scope.place(), id, today());
    }

    /** The union of exactly this name (spaces and widths evened out) in the asker's scope; the highest, if several have it. */
    public Optional<Organization> named(Scope scope, String name) {
        return repository.named(scope.place(), Evened.name(name), today());
    }

    /** As {@link #named(Scope, String)}, of many at once by their evened names; those not found are missing. */
    public Map<String, Organization> named(Scope scope, Collection<String> names) {
        Map<String, Organization> found = new HashMap<>();
        repository
                .named(scope.place(), names.stream().map(Evened::name).toList(), today())
                .forEach(union -> found.put(Evened.name(union.name()), union));
        return found;
    }

    /** The communities (社区、村) below a union, to be found by what files call them. */
    CommunityNames communities(Scope scope, OrganizationId within) {
        Organization leader = require(scope, within);
        return new CommunityNames(leader.name(), repository.communities(within, today()));
    }

    /** The communities (社区、村) below a union, the higher first and by name. */
    public List<Organization> communityList(Scope scope, OrganizationId within) {
        require(scope, within);
        return repository.communities(within, today());
    }

    /** Finds communities by the names files use for them, below {@code within}; names not found are missing. */
    public Map<String, Organization> communitiesNamed(Scope scope, OrganizationId within, Collection<String> names) {
        CommunityNames communities = communities(scope, within);
        Map<String, Organization> found = new HashMap<>();
        names.forEach(name -> communities.find(name).ifPresent(community -> found.put(name, community)));
        return found;
    }

    /** These unions, by name. @throws NotInScope if one of them does not exist or lies elsewhere */
    List<Organization> all(Scope scope, Collection<OrganizationId> ids) {
        List<Organization> found = repository.all(scope.place(), ids, today());
        if (found.size() < Set.copyOf(ids).size()) {
            throw new NotInScope("organizations " + ids);
        }
        return found;
    }

    /** The names of unions in the asker's scope; those elsewhere are missing. */
    public Map<OrganizationId, String> names(Scope scope, Collection<OrganizationId> ids) {
        return repository.names(scope.place(), ids, today());
    }

    /**
     * Unions in the asker's scope by a part of the name, the beginning of the code, or a part of the pinyin initials; the
     * higher level first. Empty for an empty text.
     */
    @Transactional(readOnly = true)
    public List<Organization> search(Scope scope, String text, int limit) {
        return search(scope, text, 0, limit);
    }

    /** The same, without the first ones. */
    @Transactional(readOnly = true)
    List<Organization> search(Scope scope, String text, int skipped, int limit) {
        String sought = Evened.name(text);
        return sought.isEmpty() ? List.of() : search.find(scope.place(), sought, skipped, limit, today());
    }

    /** Sets up the first union of an empty book and returns it. @throws IllegalStateException if there is one already */
    @Transactional
    public Organization foundRoot(String name, OrganizationKind kind) {
        if (repository.root().isPresent()) {
            throw new IllegalStateException("There is a first union already");
        }
        OrganizationId id = writer.insertRoot(Founding.of(name, kind));
        return require(Scope.operatorAt(id), id);
    }

    /** The root of the tree; empty before {@link #foundRoot}. For commands; a page starts at the reader's own place. */
    public Optional<OrganizationId> root() {
        return repository.root();
    }

    /**
     * Sets up a union below another. Its place there reaches back before its founding, as its records may.
     *
     * @throws OrganizationRefused if the founding breaks a rule
     */
    @Transactional
    public Organization found(Scope scope, OrganizationId parent, Founding founding) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Organization above = require(scope, parent);
        OrganizationRefused.unlessNone(OrganizationRules.objectionsTo(founding, above.kind(), today()));
        if (above.standing() != Standing.OPEN) {
            throw new OrganizationRefused(List.of(Objection.to("", "closed-then", above.name())));
        }
        refuseTakenCode(founding.code(), null);
        OrganizationId id =
                foundAll(List.of(new NewUnion(founding, parent)), null).get(0);
        audit.write(scope.actor(), "created", subject(id), null, Map.of(), founding.fields());
        return require(scope, id);
    }

    /** Sets up unions that break no rule, in one go; their ids in the same order. */
    List<OrganizationId> foundAll(List<NewUnion> unions, @Nullable Long importId) {
        return unions.isEmpty() ? List.of() : writer.insert(unions, importId);
    }

    /** Writes over what is written about a union; for records that keep it themselves. */
    void rewrite(OrganizationId id, Founding founding) {
        writer.update(id, founding);
    }

    /** Corrects what is written about a union. @throws OrganizationRefused if the new writing breaks a rule */
    @Transactional
    public Organization correct(Scope scope, OrganizationId id, Founding corrected) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        Organization before = require(scope, id);
        OrganizationKind above = before.parent() == null ? null : repository.kindOf(before.parent());
        OrganizationRefused.unlessNone(OrganizationRules.objectionsTo(corrected, above, today()));
        refuseTakenCode(corrected.code(), id);
        writer.update(id, corrected);
        Changes changes = Changes.between(Founding.asWritten(before).fields(), corrected.fields());
        if (!changes.isEmpty()) {
            audit.write(scope.actor(), "changed", subject(id), null, changes.before(), changes.after());
        }
        return require(scope, id);
    }

    /** Where the union has been placed, and is going to be, the latest first. */
    public List<Placement> placements(Scope scope, OrganizationId id) {
        require(scope, id);
        return repository.placements(id);
    }

    /** Takes back unions that should never have been set up; they keep their place for figures as of an earlier moment. */
    void markVoid(Scope scope, Collection<OrganizationId> unions, String reason) {
        writer.markVoid(unions, clock.instant().atOffset(ZoneOffset.UTC));
        unions.forEach(union -> audit.write(scope.actor(), "voided", subject(union), reason, Map.of(), Map.of()));
    }

    private void refuseTakenCode(@Nullable String code, @Nullable OrganizationId self) {
        if (code != null && repository.isTaken(code, self)) {
            throw new OrganizationRefused(List.of(Objection.to("code", "code-taken")));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Subject subject(OrganizationId id) {
        return new Subject(SUBJECT, id.value(), id);
    }
}
