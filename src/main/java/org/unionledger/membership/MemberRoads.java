package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.membership.MemberRoute.Walk;
import org.unionledger.organization.Organizations;

/**
 * By which road the members of a page are found. All roads lead to the same members; which is the shortest depends on how many
 * a text is found in and on how many lie in the part of the tree, which are both counted as far as it matters.
 *
 * <ul>
 *   <li>Few are found: take these, and leave out those of others.
 *   <li>Few lie in the part of the tree: take these, and ask each.
 *   <li>Many and many: go along the order of the list, where the next one is never far.
 * </ul>
 */
@Component
class MemberRoads {

    /** Up to so many that are found, or lie there, are taken as a whole. */
    record Limits(int found, int lying) {}

    private static final Limits LIMITS = new Limits(10_000, 30_000);

    /** Where everybody is asked for, the next one on the list is nearest. */
    private static final int FOUND_EVERYWHERE = 3_000;

    /** A page does not wait for more than so many to be looked at one by one: in the list's index, or each in its own row. */
    private static final int EXAMINED_IN_INDEX = 10_000;

    private static final int EXAMINED_IN_ROWS = 2_000;

    private static final String ALL = "true";

    private static final String LYING = "m.organization_id = any (array(select organization.below(:within, :today)%s))";

    private static final String ALSO_BELOW = " intersect select organization.below(:place, :today)";

    /** Being no join, it is asked of one membership after the other. */
    private static final String BELOW = "(m.organization_id in (select organization.below(:%s, :today))) is true";

    private static final String OF_PERSON = "(select %s from membership.person p where p.id = m.person_id)";

    private static final MemberSearch.Sought ANYBODY = MemberSearch.Sought.one(SearchWay.TO_ANYBODY, Map.of());

    private final JdbcClient jdbc;
    private final MemberSearch search;
    private final Organizations organizations;
    private final Clock clock;
    private final Limits limits;

    @Autowired
    MemberRoads(JdbcClient jdbc, MemberSearch search, Organizations organizations, Clock clock) {
        this(jdbc, search, organizations, clock, LIMITS);
    }

    MemberRoads(JdbcClient jdbc, MemberSearch search, Organizations organizations, Clock clock, Limits limits) {
        this.jdbc = jdbc;
        this.search = search;
        this.organizations = organizations;
        this.clock = clock;
        this.limits = limits;
    }

    MemberRoute to(Scope scope, MemberFilter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("today", LocalDate.now(clock));
        parameters.put("place", scope.place().value());
        parameters.put("within", filter.within().value());
        boolean plain = filter.text().isEmpty() && filter.traits().isEmpty();
        parameters.put("examined", plain ? EXAMINED_IN_INDEX : EXAMINED_IN_ROWS);
        MemberSearch.Sought sought = filter.text().isEmpty() ? ANYBODY : search.of(filter.text());
        parameters.putAll(sought.parameters());
        String asked = asked(filter, parameters);
        boolean everywhere = filter.within().equals(scope.place())
                && organizations.root().filter(scope.place()::equals).isPresent();
        List<SearchWay> few = few(sought.ways(), everywhere, parameters);
        if (few.size() < sought.ways().size()) {
            String lying = everywhere ? ALL : lying(scope, filter);
            if (liesFew(lying, parameters)) {
                List<String> all = sought.ways().stream()
                        .map(way -> few.contains(way)
                                ? way.amongFound()
                                : way.stretch().of("m") + " and " + way.holds())
                        .map(way -> lying + " and " + asked + " and " + way)
                        .toList();
                return new MemberRoute(all, List.of(), parameters);
            }
        }
        String there = asked + " and " + (everywhere ? ALL : below(scope, filter));
        return new MemberRoute(
                few.stream().map(way -> way.amongFound() + " and " + there).toList(),
                sought.ways().stream()
                        .filter(way -> !few.contains(way))
                        .map(way -> new Walk(way.stretch(), way.holds() + " and " + there))
                        .toList(),
                parameters);
    }

    /** Those of the ways by which few are found. */
    private List<SearchWay> few(List<SearchWay> ways, boolean everywhere, Map<String, Object> parameters) {
        int most = everywhere ? Math.min(limits.found(), FOUND_EVERYWHERE) : limits.found();
        List<SearchWay> indexed =
                ways.stream().filter(way -> !way.sources().isEmpty()).toList();
        if (indexed.isEmpty()) {
            return List.of();
        }
        List<Long> counts = jdbc.sql(indexed.stream()
                        .map(SearchWay::counted)
                        .collect(Collectors.joining(", ", "select unnest(array[", "])")))
                .params(parameters)
                .param("few", most + 1)
                .query(Long.class)
                .list();
        return indexed.stream()
                .filter(way -> counts.get(indexed.indexOf(way)) <= most)
                .toList();
    }

    private boolean liesFew(String lying, Map<String, Object> parameters) {
        return jdbc.sql("""
                select count(*) <= :few
                  from (select
                          from membership.membership m
                         where m.voided_at is null
                           and %s
                         limit :few + 1) lying
                """.formatted(lying))
                .params(parameters)
                .param("few", limits.lying())
                .query(Boolean.class)
                .single();
    }

    private static String lying(Scope scope, MemberFilter filter) {
        return LYING.formatted(filter.within().equals(scope.place()) ? "" : ALSO_BELOW);
    }

    private static String below(Scope scope, MemberFilter filter) {
        String place = BELOW.formatted("place");
        return filter.within().equals(scope.place()) ? place : place + " and " + BELOW.formatted("within");
    }

    private static String asked(MemberFilter filter, Map<String, Object> parameters) {
        String ofPerson = String.join(" and ", MemberConditions.ofPerson(filter, parameters));
        return Stream.concat(
                        MemberConditions.ofMembership(filter, parameters).stream(),
                        ofPerson.isEmpty() ? Stream.of() : Stream.of(OF_PERSON.formatted(ofPerson)))
                .collect(Collectors.joining(" and "));
    }
}
