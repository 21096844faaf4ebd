package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** What speaks against changes of the tree: other unions, and whatever lives at those that would go. */
@Component
class ReorganizationRules {

    private final DecisionRepository repository;
    private final ObjectProvider<UnionDependents> dependents;

    ReorganizationRules(DecisionRepository repository, ObjectProvider<UnionDependents> dependents) {
        this.repository = repository;
        this.dependents = dependents;
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

    List<Objection> toClosing(Scope scope, Placed union, LocalDate day) {
        List<Objection> objections = new ArrayList<>(toGoing(scope, union));
        if (union.standing() == Standing.CLOSED) {
            objections.add(Objection.to("day", "closed-then", union.name()));
        } else if (union.changesLater()) {
            objections.add(Objection.to("day", "decided-later"));
        }
        living(union.id(), day, day).forEach(objections::add);
        return objections;
    }

    List<Objection> toMerger(Scope scope, Placed union, Placed other, LocalDate day) {
        List<Objection> objections = new ArrayList<>(toGoing(scope, union));
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

    /** Of all parts at once. */
    List<Objection> toSplitting(Placed union, List<Placed> parts) {
        List<Objection> objections = new ArrayList<>();
        if (union.standing() != Standing.OPEN) {
            objections.add(Objection.to("day", "closed-then", union.name()));
        }
        if (parts.isEmpty()) {
            objections.add(Objection.to("parts", "parts-missing"));
        }
        parts.stream()
                .filter(part -> !union.id().equals(part.parent()))
                .forEach(part -> objections.add(Objection.to("parts", "part-elsewhere", part.name())));
        return objections;
    }

    List<Objection> toReopening(Placed union, Placed above, LocalDate day) {
        List<Objection> objections = new ArrayList<>();
        if (union.standing() != Standing.CLOSED) {
            objections.add(Objection.to("day", "not-closed-then", union.name()));
        }
        objections.addAll(OrganizationRules.objectionsToMove(
                union.kind(),
                union.parent() == null,
                above.kind(),
                repository.leaders(above.id(), day).contains(union.id())));
        refuseShut(above, "parent", objections);
        return objections;
    }

    /** That a union split off on a day is used since. */
    List<Objection> toUndoingSplit(OrganizationId part, LocalDate day) {
        return living(part, day, LocalDate.EPOCH).toList();
    }

    /** Nobody ends the place where he stands, nor the root. */
    static List<Objection> toGoing(Scope scope, Placed union) {
        return union.parent() == null || union.id().equals(scope.place())
                ? List.of(Objection.to("", "own-place-stays"))
                : List.of();
    }

    /** Unions below it on a day or later; employers and records at it since another. */
    private Stream<Objection> living(OrganizationId union, LocalDate day, LocalDate since) {
        return Stream.of(
                        named("unions-below", repository.namesBelow(union, day)).stream(),
                        named("employers-here", repository.employersAt(union, since)).stream(),
                        dependents
                                .orderedStream()
                                .flatMap(each -> each.objection(union, since).stream())
                                .map(message -> new Objection("", message)))
                .flatMap(each -> each);
    }

    private static Optional<Objection> named(String code, List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(Objection.to("", code, names.size(), names.get(0)));
    }

    private static void refuseShut(Placed union, String field, List<Objection> objections) {
        if (union.shutSometime()) {
            objections.add(Objection.to(field, "closed-then", union.name()));
        }
    }
}
