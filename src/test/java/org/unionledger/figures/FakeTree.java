package org.unionledger.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionledger.codes.OrganizationId;

/**
 * A dated tree kept in plain Java, which also stands in the database for what the organization module publishes. Every
 * union but the root may move, be closed and be reopened on any day; what is said for a later day stays.
 */
final class FakeTree {

    private static final String STAND_IN = """
            drop schema organization cascade;
            create schema organization;
            create table organization.stretch (
                organization_id integer not null, from_day date not null, to_day date not null, path integer[] not null,
                closed boolean not null);
            create view organization.path as
                select organization_id, from_day, to_day, path from organization.stretch where not closed;
            create function organization.below(place integer, day date) returns setof integer language sql stable as $$
                select organization_id
                  from organization.stretch
                 where path @> array[place] and from_day <= day and to_day > day
            $$;
            create function organization.publish(everybody integer[], ids integer[], from_days date[], to_days date[],
                                                 paths text[], closed boolean[]) returns void language plpgsql as $$
            begin
                delete from organization.stretch;
                insert into organization.stretch
                select id, from_day, to_day, cast(path as integer[]), shut
                  from unnest(ids, from_days, to_days, paths, closed) as stretch(id, from_day, to_day, path, shut);
                perform figures.retraced(everybody);
            end
            $$;
            """;

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;
    /** Parent by first day; none from a day on which it was closed. */
    private Map<OrganizationId, TreeMap<LocalDate, Optional<OrganizationId>>> parents = new HashMap<>();
    /** What was believed from when on. */
    private final TreeMap<Instant, Map<OrganizationId, TreeMap<LocalDate, Optional<OrganizationId>>>> believed =
            new TreeMap<>();

    private OrganizationId root;

    /** Puts what it publishes in the place of the organization module, once for each database. */
    static void standIn(JdbcClient jdbc) {
        jdbc.sql(STAND_IN).update();
    }

    FakeTree(JdbcClient jdbc, int root) {
        this.jdbc = jdbc;
        this.root = new OrganizationId(root);
        publish();
    }

    /** Another tree instead of this one; its unions are added unpublished. */
    OrganizationId plant(int newRoot) {
        parents.clear();
        believed.clear();
        root = new OrganizationId(newRoot);
        return root;
    }

    OrganizationId add(int id, OrganizationId parent) {
        var organization = addUnpublished(id, parent);
        publish();
        return organization;
    }

    OrganizationId addUnpublished(int id, OrganizationId parent) {
        var organization = new OrganizationId(id);
        parents.put(organization, new TreeMap<>(Map.of(BEGINNING, Optional.of(parent))));
        return organization;
    }

    void move(OrganizationId organization, OrganizationId parent, LocalDate day) {
        place(organization, parent, day);
        publish();
    }

    void close(OrganizationId organization, LocalDate day) {
        place(organization, null, day);
        publish();
    }

    /** Puts it there until whatever was said for a later day; null closes it. Unpublished. */
    void place(OrganizationId organization, @Nullable OrganizationId parent, LocalDate day) {
        placements(parents, organization).put(day, Optional.ofNullable(parent));
    }

    /** Directly below on that day. */
    List<OrganizationId> children(OrganizationId parent, LocalDate day) {
        return parents.keySet().stream()
                .filter(each ->
                        placements(parents, each).floorEntry(day).getValue().equals(Optional.of(parent)))
                .sorted(Comparator.comparing(OrganizationId::value))
                .toList();
    }

    /**
     * Makes several changes at once, or none of them.
     *
     * @param sound asked after the changes, before they are published: whether they may be
     * @throws DataAccessException if the database refuses them
     */
    boolean rearrange(Runnable changes, BooleanSupplier sound) {
        var before = copy();
        changes.run();
        if (!leadsToTheRoot() || !sound.getAsBoolean()) {
            parents = before;
            return false;
        }
        publish();
        return true;
    }

    /** Tries to publish changes which the database should refuse, and takes them back. */
    void refused(Runnable changes, Consumer<Runnable> expectation) {
        var before = copy();
        changes.run();
        if (leadsToTheRoot()) {
            expectation.accept(this::publish);
        }
        parents = before;
    }

    private boolean leadsToTheRoot() {
        try {
            daysOfMoves(parents).forEach(day -> parents.keySet().forEach(each -> way(parents, each, day)));
            return true;
        } catch (IllegalStateException circle) {
            return false;
        }
    }

    boolean hasPlace(OrganizationId organization, LocalDate day) {
        return !way(parents, organization, day).isEmpty();
    }

    /** Whether what is not published yet changes the way of a union that this one leads, on a day up to that one, inclusive. */
    boolean changesBelow(OrganizationId top, LocalDate through) {
        var old = believed.lastEntry().getValue();
        return Stream.of(daysOfMoves(old), daysOfMoves(parents), List.of(BEGINNING))
                .flatMap(List::stream)
                .filter(day -> !day.isAfter(through))
                .anyMatch(day -> old.keySet().stream()
                        .map(each -> List.of(way(old, each, day), way(parents, each, day)))
                        .anyMatch(ways -> !ways.get(0).equals(ways.get(1))
                                && (ways.get(0).contains(top) || ways.get(1).contains(top))));
    }

    /** By what is published now. */
    boolean isBelow(OrganizationId organization, OrganizationId top, LocalDate day) {
        return isBelow(organization, top, day, Instant.MAX);
    }

    /** On some day of these, both included, by what is published now. */
    boolean wasBelow(OrganizationId organization, OrganizationId top, LocalDate from, LocalDate to) {
        return wasBelow(organization, top, from, to, Instant.MAX);
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

    private static List<LocalDate> daysOfMoves(
            Map<OrganizationId, TreeMap<LocalDate, Optional<OrganizationId>>> those) {
        return those.values().stream()
                .flatMap(placements -> placements.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** From the root down to the union itself; empty while it, or one that leads it, is closed. */
    private List<OrganizationId> way(
            Map<OrganizationId, TreeMap<LocalDate, Optional<OrganizationId>>> those,
            OrganizationId organization,
            LocalDate day) {
        var way = new LinkedList<OrganizationId>();
        for (var each = organization; !each.equals(root); ) {
            if (way.contains(each)) {
                throw new IllegalStateException("Led by itself: " + each);
            }
            way.addFirst(each);
            var above = placements(those, each).floorEntry(day).getValue();
            if (above.isEmpty()) {
                return List.of();
            }
            each = above.get();
        }
        way.addFirst(root);
        return way;
    }

    private static TreeMap<LocalDate, Optional<OrganizationId>> placements(
            Map<OrganizationId, TreeMap<LocalDate, Optional<OrganizationId>>> those, OrganizationId organization) {
        var placements = those.get(organization);
        if (placements == null) {
            throw new IllegalArgumentException("Not in the tree: " + organization);
        }
        return placements;
    }

    private Map<OrganizationId, TreeMap<LocalDate, Optional<OrganizationId>>> copy() {
        var copy = new HashMap<OrganizationId, TreeMap<LocalDate, Optional<OrganizationId>>>();
        parents.forEach((organization, placements) -> copy.put(organization, new TreeMap<>(placements)));
        return copy;
    }

    private record Stretch(int organization, String from, String to, String path, boolean closed) {}

    /** In one statement. */
    void publish() {
        var stretches = new ArrayList<Stretch>();
        stretches.add(new Stretch(root.value(), "-infinity", "infinity", "{" + root.value() + "}", false));
        var days = daysOfMoves(parents);
        parents.keySet().forEach(each -> publish(each, days, stretches));
        jdbc.sql("""
                select organization.publish(:everybody, :ids, cast(:from as date[]), cast(:to as date[]), :paths, :closed)
                """)
                .param(
                        "everybody",
                        Stream.concat(Stream.of(root), parents.keySet().stream())
                                .mapToInt(OrganizationId::value)
                                .toArray())
                .param("ids", stretches.stream().mapToInt(Stretch::organization).toArray())
                .param("from", stretches.stream().map(Stretch::from).toArray(String[]::new))
                .param("to", stretches.stream().map(Stretch::to).toArray(String[]::new))
                .param("paths", stretches.stream().map(Stretch::path).toArray(String[]::new))
                .param("closed", stretches.stream().map(Stretch::closed).toArray(Boolean[]::new))
                .query()
                .listOfRows();
        var now =
                jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        believed.put(now.toInstant(), copy());
    }

    /** What is closed stays shown where it was. */
    private void publish(OrganizationId organization, List<LocalDate> days, List<Stretch> stretches) {
        String begun = "-infinity";
        String shown = "{}";
        boolean closed = false;
        for (int i = 0; i < days.size(); i++) {
            var way = way(parents, organization, days.get(i));
            var path = way.isEmpty()
                    ? shown
                    : way.stream().map(OrganizationId::toString).collect(Collectors.joining(",", "{", "}"));
            if (i > 0 && !(path.equals(shown) && closed == way.isEmpty())) {
                stretches.add(
                        new Stretch(organization.value(), begun, days.get(i).toString(), shown, closed));
                begun = days.get(i).toString();
            }
            shown = path;
            closed = way.isEmpty();
        }
        stretches.add(new Stretch(organization.value(), begun, "infinity", shown, closed));
    }
}
