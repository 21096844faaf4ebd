package org.unionledger.establishment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/**
 * 组建任务: what a union was given to found in a year, and how it was broken down to the unions directly below. A figure of the
 * union is what itself was given: what it gave on is posted below it, and only what is left is its own posting, which is
 * negative where more was given on. Reading takes {@link Right#READ_ORGANIZATIONS}, changing {@link Right#WRITE_ORGANIZATIONS}.
 */
@Service
public class FoundingTargets {

    static final String KIND = "establishment.target";
    static final IndicatorId SHOULD_FOUND = new IndicatorId("org.enterprises.should_found");
    static final IndicatorId TARGET = new IndicatorId("org.unions.target");

    private final FoundingTargetRepository repository;
    private final Organizations organizations;
    private final Figures figures;
    private final AuditLog audit;

    FoundingTargets(FoundingTargetRepository repository, Organizations organizations, Figures figures, AuditLog audit) {
        this.repository = repository;
        this.organizations = organizations;
        this.figures = figures;
        this.audit = audit;
    }

    /** Those of the union and of the unions in areas directly below it; those that were given none are missing. */
    Map<OrganizationId, FoundingTarget> of(Scope scope, OrganizationId union, int year) {
        scope.require(Right.READ_ORGANIZATIONS);
        List<OrganizationId> asked = Stream.concat(
                        Stream.of(organizations.require(scope, union).id()),
                        areas(scope, union).map(Organization::id))
                .toList();
        Map<OrganizationId, FoundingTarget> targets = new LinkedHashMap<>();
        repository.of(asked, year).forEach(target -> targets.put(target.union(), target));
        return targets;
    }

    /** The unions directly below to which a target can be given on. */
    Stream<Organization> areas(Scope scope, OrganizationId union) {
        return organizations.children(scope, union).stream()
                .filter(child -> child.kind().leadsAnArea());
    }

    /**
     * Writes down a year's target of a union, and how it is broken down.
     *
     * @param own    null when it was given none itself
     * @param passed for unions directly below; those that are missing keep what they had
     * @throws EstablishmentRefused if one of them lies elsewhere
     */
    @Transactional
    public void keep(
            Scope scope,
            OrganizationId union,
            int year,
            FoundingTarget.@Nullable Numbers own,
            Map<OrganizationId, FoundingTarget.Numbers> passed) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        List<OrganizationId> below = areas(scope, union).map(Organization::id).toList();
        if (!below.containsAll(passed.keySet())) {
            throw EstablishmentRefused.of("", "not-below");
        }
        Map<OrganizationId, FoundingTarget> before = of(scope, union, year);
        Long whole = own == null ? null : repository.keep(union, year, own, null);
        TreeSet<Long> touched = new TreeSet<>(Stream.ofNullable(whole).toList());
        passed.forEach((part, numbers) -> touched.add(repository.keep(part, year, numbers, whole)));
        repository.all(touched).forEach(target -> tell(scope, before.get(target.union()), target));
        repository.all(touched).stream().map(FoundingTarget::partOf).forEach(above -> {
            if (above != null) {
                touched.add(above);
            }
        });
        repository.all(touched).forEach(target -> figures.state(source(target.id()), postings(target)));
    }

    private void tell(Scope scope, @Nullable FoundingTarget before, FoundingTarget target) {
        if (before == null || !before.numbers().equals(target.numbers())) {
            audit.write(
                    scope.actor(),
                    before == null ? "created" : "changed",
                    new Subject(KIND, target.id(), target.union()),
                    null,
                    before == null ? Map.of() : words(before),
                    words(target));
        }
    }

    private static Map<String, String> words(FoundingTarget target) {
        return Map.of(
                "year",
                Integer.toString(target.year()),
                "shouldFound",
                Integer.toString(target.numbers().shouldFound()),
                "target",
                Integer.toString(target.numbers().target()));
    }

    static List<Posting> postings(FoundingTarget target) {
        return Stream.of(
                        posting(
                                target,
                                SHOULD_FOUND,
                                target.numbers().shouldFound()
                                        - target.passedOn().shouldFound()),
                        posting(
                                target,
                                TARGET,
                                target.numbers().target() - target.passedOn().target()))
                .filter(posting -> posting.quantity().signum() != 0)
                .toList();
    }

    private static Posting posting(FoundingTarget target, IndicatorId indicator, int left) {
        return new Posting(
                indicator, target.union(), LocalDate.of(target.year(), 1, 1), Breakdown.NONE, BigDecimal.valueOf(left));
    }

    static Source source(long id) {
        return new Source(KIND, id);
    }
}
