package org.unionledger.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionledger.codes.OrganizationId;

/**
 * A dated tree kept in plain Java, which also stands in the database for what the organization module publishes. Every
 * union but the root may move on any day.
 */
final class FakeTree {

    private static final String STAND_IN = """
            drop schema organization cascade;
            create schema organization;
            create table organization.path (
                organization_id integer not null, from_day date not null, to_day date not null, path integer[] not null);
            create function organization.below(place integer, day date) returns setof integer language sql stable as $$
                select organization_id from organization.path where path @> array[place] and from_day <= day and to_day > day
            $$;
            """;

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;
    /** Parent by first day. */
    private final Map<OrganizationId, TreeMap<LocalDate, OrganizationId>> parents = new HashMap<>();
    /** What was believed from when on. */
    private final TreeMap<Instant, Map<OrganizationId, TreeMap<LocalDate, OrganizationId>>> believed = new TreeMap<>();

    private OrganizationId root;

    FakeTree(JdbcClient jdbc, int root) {
        this.jdbc = jdbc;
        this.root = new OrganizationId(root);
        jdbc.sql(STAND_IN).update();
        publish();
    }

    /** Another tree instead of this one. */
    OrganizationId plant(int newRoot) {
        parents.clear();
        believed.clear();
        root = new OrganizationId(newRoot);
        publish();
        return root;
    }

    OrganizationId add(int id, OrganizationId parent) {
        var organization = new OrganizationId(id);
        parents.put(organization, new TreeMap<>(Map.of(BEGINNING, parent)));
        publish();
        return organization;
    }

    /** Forgets later moves of the same union, if there are any. */
    void move(OrganizationId organization, OrganizationId parent, LocalDate day) {
        var placements = placements(parents, organization);
        placements.tailMap(day).clear();
        placements.put(day, parent);
        publish();
    }

    OrganizationId root() {
        return root;
    }

    /** On that day, as was believed at that moment. */
    boolean isBelow(OrganizationId organization, OrganizationId top, LocalDate day, Instant asOf) {
        return way(believed.floorEntry(asOf).getValue(), organization, day).contains(top);
    }

    /** On some day of these, both included. */
    boolean wasBelow(OrganizationId organization, OrganizationId top, LocalDate from, LocalDate to, Instant asOf) {
        return Stream.concat(
                        Stream.of(from), daysOfMoves(believed.floorEntry(asOf).getValue()).stream())
                .anyMatch(day -> !day.isBefore(from) && !day.isAfter(to) && isBelow(organization, top, day, asOf));
    }

    private static List<LocalDate> daysOfMoves(Map<OrganizationId, TreeMap<LocalDate, OrganizationId>> those) {
        return those.values().stream()
                .flatMap(placements -> placements.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** From the root down to the union itself. */
    private List<OrganizationId> way(
            Map<OrganizationId, TreeMap<LocalDate, OrganizationId>> those, OrganizationId organization, LocalDate day) {
        var way = new ArrayList<OrganizationId>();
        for (var each = organization;
                !each.equals(root);
                each = placements(those, each).floorEntry(day).getValue()) {
            way.add(0, each);
        }
        way.add(0, root);
        return way;
    }

    private static TreeMap<LocalDate, OrganizationId> placements(
            Map<OrganizationId, TreeMap<LocalDate, OrganizationId>> those, OrganizationId organization) {
        var placements = those.get(organization);
        if (placements == null) {
            throw new IllegalArgumentException("Not in the tree: " + organization);
        }
        return placements;
    }

    private void publish() {
        jdbc.sql("delete from organization.path").update();
        publish(root, "-infinity", "infinity", BEGINNING);
        parents.keySet().forEach(this::publish);
        jdbc.sql("select figures.retraced(array_agg(distinct organization_id)) from organization.path")
                .query()
                .listOfRows();
        believe();
    }

    private void believe() {
        var copy = new HashMap<OrganizationId, TreeMap<LocalDate, OrganizationId>>();
        parents.forEach((organization, placements) -> copy.put(organization, new TreeMap<>(placements)));
        var now =
                jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        believed.put(now.toInstant(), copy);
    }

    /** A stretch of time begins wherever anybody moves: more stretches than needed, and right. */
    private void publish(OrganizationId organization) {
        var days = daysOfMoves(parents);
        for (int i = 0; i < days.size(); i++) {
            publish(
                    organization,
                    i == 0 ? "-infinity" : days.get(i).toString(),
                    i + 1 == days.size() ? "infinity" : days.get(i + 1).toString(),
                    days.get(i));
        }
    }

    private void publish(OrganizationId organization, String from, String to, LocalDate day) {
        jdbc.sql("insert into organization.path values (:id, cast(:from as date), cast(:to as date), :path)")
                .param("id", organization.value())
                .param("from", from)
                .param("to", to)
                .param(
                        "path",
                        way(parents, organization, day).stream()
                                .mapToInt(OrganizationId::value)
                                .toArray())
                .update();
    }
}
