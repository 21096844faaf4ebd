package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/**
 * Changes of the tree from a day on, which may lie in the past or the future: unions are moved, closed, reopened, merged and
 * split, and each of it can be withdrawn. What is already decided for a later day stays. FLOW figures stay with whoever led
 * a union on their day, STOCK figures go with the union. Every change takes {@link Right#WRITE_ORGANIZATIONS}, and every
 * union it names lies in the asker's scope today.
 */
@Service
public class Reorganizations {

    private final Organizations organizations;
    private final DecisionRepository repository;
    private final ReorganizationRules rules;
    private final DecisionBook book;
    private final Clock clock;

    Reorganizations(
            Organizations organizations,
            DecisionRepository repository,
            ReorganizationRules rules,
            DecisionBook book,
            Clock clock) {
        this.organizations = organizations;
        this.repository = repository;
        this.rules = rules;
        this.book = book;
        this.clock = clock;
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
        book.begin(scope);
        Placed above = placed(scope, newParent, day);
        List<Placed> moving =
                rules.judge(placed(scope, unions, day), above, day).allMoving();
        if (!moving.isEmpty()) {
            book.decide(
                    scope,
                    Decision.Kind.MOVED,
                    day,
                    above.id(),
                    null,
                    reason,
                    moving.stream()
                            .map(union -> DecidedPlace.below(union.id(), above.id()))
                            .toList());
            moving.forEach(union -> book.tellMove(scope, union, above.name(), day, reason));
        }
        return moving.size();
    }

    /**
     * Closes a union (撤销): from that day it has no place, takes no records, and what it had in stock counts nowhere.
     *
     * @throws OrganizationRefused while unions lie below it, or employers, members or records live at it on that day or later
     */
    @Transactional
    public void close(Scope scope, OrganizationId id, LocalDate day, String reason) {
        book.begin(scope);
        Placed union = placed(scope, id, day);
        OrganizationRefused.unlessNone(rules.toClosing(scope, union, day));
        book.decide(
                scope,
                Decision.Kind.CLOSED,
                day,
                id,
                null,
                reason,
                List.of(new DecidedPlace(id, null, Standing.CLOSED)));
        book.tell(scope, id, "closed", reason, Map.of(), Map.of("from", day.toString()));
    }

    /**
     * Reopens a closed union (恢复) below a union; its stock counts again from that day.
     *
     * @throws OrganizationRefused if it is not closed on that day, or cannot lie there
     */
    @Transactional
    public void reopen(Scope scope, OrganizationId id, OrganizationId parent, LocalDate day, String reason) {
        book.begin(scope);
        Placed union = placed(scope, id, day);
        Placed above = placed(scope, parent, day);
        OrganizationRefused.unlessNone(rules.toReopening(union, above, day));
        book.decide(
                scope,
                Decision.Kind.REOPENED,
                day,
                id,
                parent,
                reason,
                List.of(new DecidedPlace(id, parent, Standing.OPEN)));
        book.tell(scope, id, "reopened", reason, Map.of(), Map.of("parent", above.name(), "from", day.toString()));
    }

    /**
     * Merges a union into another of its level (合并): the unions below it go over to the other; it stays below the other
     * itself, with what it has in stock, and takes no records any more.
     *
     * @throws OrganizationRefused if one of the two is shut then, or if they are not of one level
     */
    @Transactional
    public void merge(Scope scope, OrganizationId id, OrganizationId into, LocalDate day, String reason) {
        book.begin(scope);
        Placed union = placed(scope, id, day);
        Placed other = placed(scope, into, day);
        OrganizationRefused.unlessNone(rules.toMerger(scope, union, other, day));
        List<Placed> parts = repository.children(id, day);
        List<DecidedPlace> places = new ArrayList<>(
                parts.stream().map(part -> DecidedPlace.below(part.id(), into)).toList());
        places.add(new DecidedPlace(id, into, Standing.MERGED));
        book.decide(scope, Decision.Kind.MERGED, day, id, into, reason, places);
        parts.forEach(part -> book.tellMove(scope, part, other.name(), day, reason));
        book.tell(scope, id, "merged", reason, Map.of(), Map.of("into", other.name(), "from", day.toString()));
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
        book.begin(scope);
        Placed union = placed(scope, id, day);
        OrganizationRefused.unlessNone(ReorganizationRules.toGoing(scope, union));
        OrganizationId parent = Objects.requireNonNull(union.parent());
        List<Placed> going = placed(scope, parts, day);
        OrganizationRefused.unlessNone(rules.toSplitting(union, going));
        Organization part = organizations.found(scope, parent, founding);
        book.decide(
                scope,
                Decision.Kind.SPLIT,
                day,
                id,
                part.id(),
                reason,
                going.stream()
                        .map(each -> DecidedPlace.below(each.id(), part.id()))
                        .toList());
        going.forEach(each -> book.tellMove(scope, each, part.name(), day, reason));
        book.tell(scope, id, "split", reason, Map.of(), Map.of("part", part.name(), "from", day.toString()));
        return part;
    }

    /**
     * Takes a decision back, as if it had never been made; a union that was split off is void again.
     *
     * @throws OrganizationRefused if something was built upon it since
     */
    @Transactional
    public void withdraw(Scope scope, OrganizationId union, long id, String reason) {
        book.begin(scope);
        organizations.require(scope, union);
        Decision decision = require(union, id);
        List<OrganizationId> unions = repository.unionsOf(id);
        if (names(scope, unions).size() < unions.size()) {
            throw refused("", "decided-above");
        }
        if (decision.isWithdrawn() || repository.isBuiltUpon(id)) {
            throw refused("", "built-upon");
        }
        book.withdraw(scope, id, reason);
        if (decision.kind() == Decision.Kind.SPLIT) {
            OrganizationId part = Objects.requireNonNull(decision.other());
            OrganizationRefused.unlessNone(rules.toUndoingSplit(part, decision.day()));
            organizations.markVoid(scope, List.of(part), reason);
        }
        Map<String, String> what = Map.of(
                "decision", decision.kind().code(), "from", decision.day().toString());
        unions.forEach(each -> book.tell(scope, each, "withdrawn", reason, what, Map.of()));
    }

    private Decision require(OrganizationId union, long id) {
        return repository.of(union).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotInScope("decision " + id));
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

    private static OrganizationRefused refused(String field, String code) {
        return new OrganizationRefused(List.of(Objection.to(field, code)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
