package org.unionledger.evaluation.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.Years;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/**
 * 目标: what a union and those directly below it are to reach of an indicator in a year. A target is of its own union: what
 * was given to the unions below does not add up to it, it is only shown by how much it differs. Reading takes
 * {@link Right#READ_EVALUATIONS}, setting {@link Right#SET_TARGETS}. An indicator whose targets another module keeps, as
 * those of unions to be founded (组建任务), is only read here.
 */
@Service
public class Targets {

    static final String KIND = "target";

    private final TargetRepository repository;
    private final Organizations organizations;
    private final FigureReader reader;
    private final Figures figures;
    private final AuditLog audit;

    Targets(
            TargetRepository repository,
            Organizations organizations,
            FigureReader reader,
            Figures figures,
            AuditLog audit) {
        this.repository = repository;
        this.organizations = organizations;
        this.reader = reader;
        this.figures = figures;
        this.audit = audit;
    }

    /** Those of a union in a year, in the order of the indicators. @throws org.unionledger.access.NotInScope if it lies elsewhere */
    public List<Target> of(Scope scope, OrganizationId union, int year) {
        scope.require(Right.READ_EVALUATIONS);
        organizations.require(scope, union);
        Map<IndicatorId, Target> set = repository.of(List.of(union), year, null).stream()
                .collect(Collectors.toMap(Target::indicator, target -> target));
        return reader.indicators(scope).stream()
                .flatMap(indicator -> Stream.ofNullable(set.get(indicator.id())))
                .toList();
    }

    /** Those of a union and of the unions directly below it, by union; those that have none are missing. */
    public Map<OrganizationId, Target> of(Scope scope, OrganizationId union, int year, IndicatorId indicator) {
        scope.require(Right.READ_EVALUATIONS);
        List<OrganizationId> asked = new ArrayList<>(List.of(union));
        organizations.children(scope, union).forEach(child -> asked.add(child.id()));
        Map<OrganizationId, Target> targets = new LinkedHashMap<>();
        repository.of(asked, year, indicator).forEach(target -> targets.put(target.union(), target));
        return targets;
    }

    /** Whether targets of it are set here. */
    public boolean isSetHere(Scope scope, IndicatorId indicator) {
        return reader.indicators(scope).stream().anyMatch(each -> each.id().equals(indicator))
                && !reader.hasItsOwnTarget(indicator);
    }

    /**
     * Sets a year's targets of a union and of unions directly below it.
     *
     * @param goals an empty one takes the target back; unions that are missing keep what they had
     * @throws Refused if a goal breaks a rule, a union lies elsewhere or had no place in the tree that year, or
     *     somebody would change what the union above has set for them
     */
    @Transactional
    public void set(
            Scope scope,
            OrganizationId union,
            int year,
            IndicatorId indicator,
            Map<OrganizationId, Optional<Goal>> goals) {
        scope.require(Right.SET_TARGETS);
        if (year < Years.FIRST || year > Years.LAST) {
            throw Refused.of("year", "evaluation.problem.not-a-year");
        }
        if (!isSetHere(scope, indicator)) {
            throw Refused.of("indicator", "evaluation.problem.not-settable");
        }
        Map<OrganizationId, Target> before = of(scope, union, year, indicator);
        Map<OrganizationId, String> names = names(scope, union);
        List<Problem> problems = new ArrayList<>();
        Map<OrganizationId, Optional<Goal>> changed = new LinkedHashMap<>();
        goals.forEach((at, goal) -> {
            Target known = before.get(at);
            if (!goal.equals(Optional.ofNullable(known).map(Target::goal))) {
                changed.put(at, goal);
                problems.addAll(objections(scope, indicator, names.get(at), at, known, goal));
            }
        });
        Refused.unlessNone(problems);
        Map<Source, List<Posting>> statements = new HashMap<>();
        changed.forEach((at, goal) -> {
            Target kept = keep(
                    scope, before.get(at), new Asked(at, union, year, indicator, names.getOrDefault(at, "")), goal);
            statements.put(source(kept.id()), goal.isPresent() ? TargetPostings.of(kept) : List.of());
        });
        figures.state(statements);
    }

    private record Asked(OrganizationId union, OrganizationId setAt, int year, IndicatorId indicator, String name) {}

    private List<Problem> objections(
            Scope scope,
            IndicatorId indicator,
            @Nullable String name,
            OrganizationId at,
            @Nullable Target before,
            Optional<Goal> goal) {
        if (name == null) {
            return List.of(Problem.of("", "evaluation.problem.not-below"));
        }
        if (before != null && before.isFromAbove() && scope.place().equals(at)) {
            return List.of(Problem.of("value-" + at, "evaluation.problem.from-above", name));
        }
        return goal.map(set -> set.problems("value-" + at, name, reader.isLimited(indicator)))
                .orElse(List.of());
    }

    private Target keep(Scope scope, @Nullable Target before, Asked asked, Optional<Goal> goal) {
        if (goal.isEmpty()) {
            Target known = Objects.requireNonNull(before);
            repository.markVoid(known.id());
            tell(scope, "voided", known, words(known), Map.of());
            return known;
        }
        Target.Place place = repository
                .place(asked.union(), asked.year())
                .orElseThrow(() -> Refused.of(
                        "value-" + asked.union(),
                        "evaluation.problem.no-place",
                        asked.name(),
                        Integer.toString(asked.year())));
        Target target = new Target(
                before == null ? 0 : before.id(),
                asked.union(),
                asked.year(),
                asked.indicator(),
                goal.get(),
                asked.setAt(),
                place);
        if (before != null) {
            repository.update(target);
            tell(scope, "changed", target, words(before), words(target));
            return target;
        }
        long id = repository.insert(target);
        Target created =
                new Target(id, target.union(), target.year(), target.indicator(), target.goal(), target.setAt(), place);
        tell(scope, "created", created, Map.of(), words(created));
        return created;
    }

    private void tell(
            Scope scope, String action, Target target, Map<String, String> before, Map<String, String> after) {
        audit.write(scope.actor(), action, new Subject(KIND, target.id(), target.union()), null, before, after);
    }

    private static Map<String, String> words(Target target) {
        Map<String, String> words = new HashMap<>();
        words.put("indicator", target.indicator().value());
        words.put("year", Integer.toString(target.year()));
        words.put("value", target.goal().value().toPlainString());
        if (target.goal().keep() != null) {
            words.put("keep", target.goal().keep().toPlainString());
        }
        if (target.goal().strive() != null) {
            words.put("strive", target.goal().strive().toPlainString());
        }
        if (!target.goal().plan().isEmpty()) {
            words.put("plan", target.goal().plan().toString());
        }
        return words;
    }

    /** Of the union itself and those directly below. */
    private Map<OrganizationId, String> names(Scope scope, OrganizationId union) {
        Map<OrganizationId, String> names = new LinkedHashMap<>();
        names.put(union, organizations.require(scope, union).name());
        Collection<Organization> below = organizations.children(scope, union);
        below.forEach(child -> names.put(child.id(), child.name()));
        return names;
    }

    static Source source(long id) {
        return new Source(KIND, id);
    }
}
