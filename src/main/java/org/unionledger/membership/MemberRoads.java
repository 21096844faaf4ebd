package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
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

    /**
     * Up to so many that are found, or lie there, are taken as a whole.
     *
     * @param employers up to so many are remembered by who goes along the list
     */
    record Limits(int found, int lying, int employers) {}

    private static final Limits LIMITS = new Limits(10_000, 30_000, 300);

    /** Where everybody is asked for, the next one on the list is nearest. */
    private static final int FOUND_EVERYWHERE = 3_000;

    /** So few are taken as fast as those who lie there are counted. */
    private static final int COLLECTED_AT_ONCE = 2_000;

    /** Asking those who lie there takes as long as taking a part of so many of them. */
    private static final int ASKED_AS_FAST = 4;

    /** A page does not wait for more than so many to be looked at one by one: in the list's index, or each in its own row. */
    private static final int EXAMINED_IN_INDEX = 10_000;

    private static final int EXAMINED_IN_ROWS = 2_000;

    private static final String ALL = "true";
    private static final String NOBODY = "false";

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
        parameters.put("fewEmployers", limits.employers());
        parameters.put("examined", plain ? EXAMINED_IN_INDEX : EXAMINED_IN_ROWS);
        MemberSearch.Sought sought = filter.text().isEmpty() ? ANYBODY : search.of(filter.text());
        parameters.putAll(sought.parameters());
        String asked = asked(filter, parameters);
        boolean everywhere = filter.within().equals(scope.place())
                && organizations.root().filter(scope.place()::equals).isPresent();
        Map<SearchWay, Long> counts = counts(sought.ways(), everywhere, parameters);
        if (counts.isEmpty()) {
            return new MemberRoute(List.of(NOBODY), List.of(), parameters);
        }
        long most = most(everywhere);
        if (counts.values().stream().anyMatch(found -> found > Math.min(most, COLLECTED_AT_ONCE))) {
            String lying = everywhere ? ALL : lying(scope, filter);
            long there = count(lying, parameters);
            if (there <= limits.lying()) {
                return new MemberRoute(
                        ways(counts, found -> found <= most && found <= there / ASKED_AS_FAST)
                                .map(way -> lying + " and " + asked + " and " + way)
                                .toList(),
                        List.of(),
                        parameters);
            }
        }
        String there = " and " + asked + " and " + (everywhere ? ALL : below(scope, filter));
        List<String> whole = new ArrayList<>();
        List<Walk> walks = new ArrayList<>();
        counts.forEach((way, found) -> {
            if (found <= most) {
                whole.add(way.amongFound() + there);
            } else {
                walks.add(new Walk(way.stretch(), way.holds() + there));
            }
        });
        return new MemberRoute(whole, walks, parameters);
    }

    /** Each taken from what is found, or asked of each who lies there. */
    private static Stream<String> ways(Map<SearchWay, Long> counts, LongPredicate few) {
        return counts.entrySet().stream()
                .map(found -> few.test(found.getValue())
                        ? found.getKey().amongFound()
                        : found.getKey().stretch().of("m") + " and "
                                + found.getKey().holds());
    }

    private long most(boolean everywhere) {
        return everywhere ? Math.min(limits.found(), FOUND_EVERYWHERE) : limits.found();
    }

    /** How many are found by each way, as far as it matters; ways by which nobody is found are missing. */
    private Map<SearchWay, Long> counts(List<SearchWay> ways, boolean everywhere, Map<String, Object> parameters) {
        Map<SearchWay, Long> counts = new LinkedHashMap<>();
        ways.forEach(way -> counts.put(way, Long.MAX_VALUE));
        List<SearchWay> indexed =
                ways.stream().filter(way -> !way.sources().isEmpty()).toList();
        if (!indexed.isEmpty()) {
            List<Long> found = jdbc.sql(indexed.stream()
                            .map(SearchWay::counted)
                            .collect(Collectors.joining(", ", "select unnest(array[", "])")))
                    .params(parameters)
                    .param("few", most(everywhere) + 1)
                    .query(Long.class)
                    .list();
            indexed.forEach(way -> counts.put(way, found.get(indexed.indexOf(way))));
        }
        if (limits.found() >= 0) {
            counts.values().removeIf(found -> found == 0);
        }
        return counts;
    }

    /** How many are members there, or have been, as far as it matters. */
    private long count(String lying, Map<String, Object> parameters) {
        return jdbc.sql("""
                select count(*)
                  from (select
                          from membership.membership m
                         where m.voided_at is null
                           and %s
                         limit :few + 1) lying
                """.formatted(lying))
                .params(parameters)
                .param("few", limits.lying())
                .query(Long.class)
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
