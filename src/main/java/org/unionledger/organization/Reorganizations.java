package org.unionledger.organization;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.ClosedPeriod;
import org.unionledger.figures.NoPlace;

/**
 * Changes of the tree from a day on, which may lie in the past or the future: unions are moved, closed, reopened, merged and
 * split, and each of it can be withdrawn. What is already decided for a later day stays. FLOW figures stay with whoever led
 * a union on their day, STOCK figures go with the union. Every change takes {@link Right#WRITE_ORGANIZATIONS}, and every
 * union it names lies in the asker's scope today.
 */
@Service
public class Reorganizations {

    private static final String NO_OPEN_LEADER = "UL002";
    private static final String NOT_WAITING_LONGER = "55P03";

    private final Organizations organizations;
    private final DecisionRepository repository;
    private final ObjectProvider<UnionDependents> dependents;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Reorganizations(
            Organizations organizations,
            DecisionRepository repository,
            ObjectProvider<UnionDependents> dependents,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.organizations = organizations;
        this.repository = repository;
        this.dependents = dependents;
        this.audit = audit;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Puts unions, with everything below them, under another union (管辖调整), all at once. Those that are there already
     * stay untouched.
     *
     * @return how many went there
     * @throws OrganizationRefused if one of them leads the new parent or is closed then, or if the new parent is
     */
    @Transactional
    public int move(
            Scope scope, Collection<OrganizationId> unions, OrganizationId newParent, LocalDate day, String reason) {
        begin(scope);
        Placed above = placed(scope, newParent, day);
        List<Placed> moving = judge(placed(scope, unions, day), above, day).allMoving();
        if (!moving.isEmpty()) {
            decide(
                    scope,
                    Decision.Kind.MOVED,
                    day,
                    above.id(),
                    null,
                    reason,
                    moving.stream()
                            .map(union -> DecidedPlace.below(union.id(), above.id()))
                            .toList());
            moving.forEach(union -> auditMove(scope, union, above.name(), day, reason));
        }
        return moving.size();
    }

    /** Who can go there and who cannot. @throws OrganizationRefused if nobody can, as it is shut then or later */
    MoveJudgement judge(List<Placed> unions, Placed above, LocalDate day) {
        List<Objection> objections = new ArrayList<>();
        refuseShut(above, "parent", objections);
        OrganizationRefused.unlessNone(objections);
        Set<OrganizationId> leaders = repository.leaders(above.id(), day);
        List<MoveJudgement.Refused> refused = new ArrayList<>();
        List<Placed> sound = new ArrayList<>();
        for (Placed union : unions) {
            List<Objection> why = objectionsToMove(union, above, leaders);
            if (why.isEmpty()) {
                sound.add(union);
            } else {
                refused.add(new MoveJudgement.Refused(union, why));
            }
        }
        List<Placed> moving = sound.stream()
                .filter(union -> !above.id().equals(union.parent()))
                .toList();
        return new MoveJudgement(moving, sound.size() - moving.size(), refused);
    }

    private static List<Objection> objectionsToMove(Placed union, Placed above, Set<OrganizationId> leaders) {
        List<Objection> objections = new ArrayList<>(OrganizationRules.objectionsToMove(
                union.kind(), union.parent() == null, above.kind(), leaders.contains(union.id())));
        if (union.standing() == Standing.CLOSED) {
            objections.add(Objection.to("unions", "closed-then", union.name()));
        }
        return objections;
    }

    /**
     * Closes a union (撤销): from that day it has no place, takes no records, and what it had in stock counts nowhere.
     *
     * @throws OrganizationRefused while unions lie below it, or employers, members or records live at it on that day or later
     */
    @Transactional
    public void close(Scope scope, OrganizationId id, LocalDate day, String reason) {
        begin(scope);
        Placed union = placed(scope, id, day);
        OrganizationRefused.unlessNone(objectionsToClosing(scope, union, day));
        decide(
                scope,
                Decision.Kind.CLOSED,
                day,
                id,
                null,
                reason,
                List.of(new DecidedPlace(id, null, Standing.CLOSED)));
        audit.write(scope.actor(), "closed", subject(id), reason, Map.of(), Map.of("from", day.toString()));
    }

    private List<Objection> objectionsToClosing(Scope scope, Placed union, LocalDate day) {
        List<Objection> objections = new ArrayList<>();
        if (union.parent() == null || union.id().equals(scope.place())) {
            objections.add(Objection.to("", "own-place-stays"));
        }
        if (union.standing() == Standing.CLOSED) {
            objections.add(Objection.to("day", "closed-then", union.name()));
        } else if (union.changesLater()) {
            objections.add(Objection.to("day", "decided-later"));
        }
        named("unions-below", repository.namesBelow(union.id(), day)).ifPresent(objections::add);
        named("employers-here", repository.employersAt(union.id(), day)).ifPresent(objections::add);
        dependents
                .orderedStream()
                .flatMap(each -> each.objection(union.id(), day).stream())
                .map(message -> new Objection("", message))
                .forEach(objections::add);
        return objections;
    }

    private static Optional<Objection> named(String code, List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(Objection.to("", code, names.size(), names.get(0)));
    }

    /**
     * Reopens a closed union (恢复) below a union; its stock counts again from that day.
     *
     * @throws OrganizationRefused if it is not closed on that day, or cannot lie there
     */
    @Transactional
    public void reopen(Scope scope, OrganizationId id, OrganizationId parent, LocalDate day, String reason) {
        begin(scope);
        Placed union = placed(scope, id, day);
        Placed above = placed(scope, parent, day);
        List<Objection> objections = new ArrayList<>();
        if (union.standing() != Standing.CLOSED) {
            objections.add(Objection.to("day", "not-closed-then", union.name()));
        }
        objections.addAll(OrganizationRules.objectionsToMove(
                union.kind(),
                union.parent() == null,
                above.kind(),
                repository.leaders(parent, day).contains(id)));
        refuseShut(above, "parent", objections);
        OrganizationRefused.unlessNone(objections);
        decide(
                scope,
                Decision.Kind.REOPENED,
                day,
                id,
                parent,
                reason,
                List.of(new DecidedPlace(id, parent, Standing.OPEN)));
        audit.write(
                scope.actor(),
                "reopened",
                subject(id),
                reason,
                Map.of(),
                Map.of("parent", above.name(), "from", day.toString()));
    }

    /**
     * Merges a union into another of its level (合并): the unions below it go over to the other; it stays below the other
     * itself, with what it has in stock, and takes no records any more.
     *
     * @throws OrganizationRefused if one of the two is shut then, or if they are not of one level
     */
    @Transactional
    public void merge(Scope scope, OrganizationId id, OrganizationId into, LocalDate day, String reason) {
        begin(scope);
        Placed union = placed(scope, id, day);
        Placed other = placed(scope, into, day);
        OrganizationRefused.unlessNone(objectionsToMerger(scope, union, other, day));
        List<Placed> parts = repository.children(id, day);
        List<DecidedPlace> places = new ArrayList<>(
                parts.stream().map(part -> DecidedPlace.below(part.id(), into)).toList());
        places.add(new DecidedPlace(id, into, Standing.MERGED));
        decide(scope, Decision.Kind.MERGED, day, id, into, reason, places);
        parts.forEach(part -> auditMove(scope, part, other.name(), day, reason));
        audit.write(
                scope.actor(),
                "merged",
                subject(id),
                reason,
                Map.of(),
                Map.of("into", other.name(), "from", day.toString()));
    }

    private List<Objection> objectionsToMerger(Scope scope, Placed union, Placed other, LocalDate day) {
        List<Objection> objections = new ArrayList<>();
        if (union.parent() == null || union.id().equals(scope.place())) {
            objections.add(Objection.to("", "own-place-stays"));
        }
        if (union.standing() != Standing.OPEN) {
            objections.add(Objection.to("day", "closed-then", union.name()));
        } else if (union.changesLater()) {
            objections.add(Objection.to("day", "decided-later"));
        }
        if (union.kind() != other.kind()) {
            objections.add(Objection.to("into", "merges-with-own-kind"));
        }
        if (repository.leaders(other.id(), day).contains(union.id())) {
            objections.add(Objection.to("into", "parent-below-itself"));
        }
        refuseShut(other, "into", objections);
        return objections;
    }

    /**
     * Splits a union (分立): sets up another beside it, and moves some of the unions below it there.
     *
     * @param parts directly below it on that day
     * @throws OrganizationRefused if the founding breaks a rule, or a part lies elsewhere
     */
    @Transactional
    public Organization split(
            Scope scope,
            OrganizationId id,
            Founding founding,
            Collection<OrganizationId> parts,
            LocalDate day,
            String reason) {
        begin(scope);
        Placed union = placed(scope, id, day);
        OrganizationId parent = union.parent();
        if (parent == null || id.equals(scope.place())) {
            throw refused("", "own-place-stays");
        }
        List<Placed> going = placed(scope, parts, day);
        List<Objection> objections = new ArrayList<>();
        if (union.standing() != Standing.OPEN) {
            objections.add(Objection.to("day", "closed-then", union.name()));
        }
        if (parts.isEmpty()) {
            objections.add(Objection.to("parts", "parts-missing"));
        }
        going.stream()
                .filter(part -> !id.equals(part.parent()))
                .forEach(part -> objections.add(Objection.to("parts", "part-elsewhere", part.name())));
        OrganizationRefused.unlessNone(objections);
        Organization part = organizations.found(scope, parent, founding);
        decide(
                scope,
                Decision.Kind.SPLIT,
                day,
                id,
                part.id(),
                reason,
                going.stream()
                        .map(each -> DecidedPlace.below(each.id(), part.id()))
                        .toList());
        going.forEach(each -> auditMove(scope, each, part.name(), day, reason));
        audit.write(
                scope.actor(),
                "split",
                subject(id),
                reason,
                Map.of(),
                Map.of("part", part.name(), "from", day.toString()));
        return part;
    }

    /**
     * Takes a decision back, as if it had never been made; a union that was split off is void again.
     *
     * @throws OrganizationRefused if something was built upon it since
     */
    @Transactional
    public void withdraw(Scope scope, OrganizationId union, long id, String reason) {
        begin(scope);
        organizations.require(scope, union);
        Decision decision = require(union, id);
        List<OrganizationId> unions = repository.unionsOf(id);
        if (names(scope, unions).size() < unions.size()) {
            throw refused("", "decided-above");
        }
        if (decision.isWithdrawn() || repository.isBuiltUpon(id)) {
            throw refused("", "built-upon");
        }
        sound(() -> repository.withdraw(id, scope.login(), clock.instant().atOffset(ZoneOffset.UTC), reason));
        if (decision.kind() == Decision.Kind.SPLIT) {
            refuseUsed(Objects.requireNonNull(decision.other()), decision.day());
            organizations.markVoid(scope, List.of(Objects.requireNonNull(decision.other())), reason);
        }
        Map<String, String> what = Map.of(
                "decision", decision.kind().code(), "from", decision.day().toString());
        unions.forEach(each -> audit.write(scope.actor(), "withdrawn", subject(each), reason, what, Map.of()));
    }

    private Decision require(OrganizationId union, long id) {
        return repository.of(union).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotInScope("decision " + id));
    }

    private void refuseUsed(OrganizationId part, LocalDate day) {
        List<Objection> objections = new ArrayList<>();
        named("unions-below", repository.namesBelow(part, day)).ifPresent(objections::add);
        named("employers-here", repository.employersAt(part, LocalDate.EPOCH)).ifPresent(objections::add);
        dependents
                .orderedStream()
                .flatMap(each -> each.objection(part, LocalDate.EPOCH).stream())
                .map(message -> new Objection("", message))
                .forEach(objections::add);
        OrganizationRefused.unlessNone(objections);
    }

    private Set<OrganizationId> names(Scope scope, Collection<OrganizationId> unions) {
        return organizations.names(scope, unions).keySet();
    }

    /** What was decided about a union, and what is announced, the latest day first. */
    public List<Decision> of(Scope scope, OrganizationId union) {
        organizations.require(scope, union);
        return repository.of(union);
    }

    /** The unions directly below on a day. */
    List<Placed> children(Scope scope, OrganizationId union, LocalDate day) {
        organizations.require(scope, union);
        return repository.children(union, day);
    }

    /** @throws NotInScope if it does not exist, or lies elsewhere today */
    Placed placed(Scope scope, OrganizationId union, LocalDate day) {
        return placed(scope, List.of(union), day).get(0);
    }

    /** @throws NotInScope if one does not exist, or lies elsewhere today */
    List<Placed> placed(Scope scope, Collection<OrganizationId> unions, LocalDate day) {
        List<Placed> found = repository.placed(scope.place(), today(), unions, day);
        if (found.size() < Set.copyOf(unions).size()) {
            throw new NotInScope("organizations " + unions);
        }
        return found;
    }

    /**
     * Why a union takes no records of that day; empty when it does.
     *
     * @param shut as {@link #shut} told
     */
    public static Optional<Shut> on(LocalDate day, @Nullable List<Shut> shut) {
        return shut == null
                ? Optional.empty()
                : shut.stream().filter(each -> each.on(day)).findFirst();
    }

    /** When the unions take no records; those that always do are missing. */
    public Map<OrganizationId, List<Shut>> shut(Collection<OrganizationId> unions) {
        Map<OrganizationId, List<Shut>> shut = new LinkedHashMap<>();
        repository
                .shut(unions)
                .forEach(each -> shut.computeIfAbsent(each.union(), union -> new ArrayList<>())
                        .add(each.shut()));
        return shut;
    }

    private void begin(Scope scope) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        repository.lockTree();
    }

    private void decide(
            Scope scope,
            Decision.Kind kind,
            LocalDate day,
            OrganizationId about,
            @Nullable OrganizationId other,
            String reason,
            List<DecidedPlace> places) {
        sound(() -> repository.decide(kind, day, about, other, reason, scope.login(), places));
    }

    /** In a transaction of its own, as the one that was refused can ask nothing any more. */
    private String nameOf(OrganizationId union) {
        return Objects.requireNonNullElse(
                ownTransaction.execute(status -> repository.nameOf(union).orElse("")), "");
    }

    /** Says in the reader's words what the database refuses. */
    private void sound(Runnable change) {
        try {
            change.run();
        } catch (DataAccessException failed) {
            NoPlace noPlace = NoPlace.in(failed).orElse(null);
            if (noPlace != null) {
                throw new OrganizationRefused(
                        List.of(Objection.to("day", "facts-later", noPlace.day().toString())));
            }
            ClosedPeriod closed = ClosedPeriod.in(failed).orElse(null);
            if (closed != null) {
                throw new OrganizationRefused(List.of(Objection.to(
                        "day",
                        "period-closed",
                        nameOf(closed.union()),
                        closed.through().toString())));
            }
            String state = failed.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : null;
            if (NO_OPEN_LEADER.equals(state)) {
                throw refused("day", "unions-below-later");
            }
            if (NOT_WAITING_LONGER.equals(state)) {
                throw refused("", "recorded-just-now");
            }
            throw failed;
        }
    }

    private static OrganizationRefused refused(String field, String code) {
        return new OrganizationRefused(List.of(Objection.to(field, code)));
    }

    private static void refuseShut(Placed union, String field, List<Objection> objections) {
        if (union.shutSometime()) {
            objections.add(Objection.to(field, "closed-then", union.name()));
        }
    }

    private void auditMove(Scope scope, Placed union, String parent, LocalDate day, String reason) {
        audit.write(
                scope.actor(),
                "moved",
                subject(union.id()),
                reason,
                Map.of("parent", Objects.requireNonNullElse(union.parentName(), "")),
                Map.of("parent", parent, "from", day.toString()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Subject subject(OrganizationId id) {
        return new Subject(Organizations.SUBJECT, id.value(), id);
    }
}
