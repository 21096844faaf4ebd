package org.unionledger.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.ledger.declaration.Condition;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;

/**
 * Entries that say how unions stand, and of which union. An entry about an employer without a union, or one that is not in the
 * book, says nothing of the union that keeps it. What {@link LastChecks} and {@link HeldGrades} have in common.
 */
@Repository
public class GradedEntries {

    // A primary union and what is below it is always meant. One that leads an area is when it is named: else the entry
    // is about an employer there that has no union, or is not in the book.
    private static final String NAMED = """
             (entry.organization_id <> entry.home_id and entry.employer_id is null
              or exists (select from organization.profile
                          where profile.organization_id = entry.organization_id
                            and profile.name = any (array(select entry.values ->> named from unnest(:naming) named))))
            """;

    private static final String MEANT = """
             (exists (select from organization.profile
                       where profile.organization_id = entry.organization_id and profile.kind = any (:kinds))
              or
            """ + NAMED + ")";

    private static final String AREA = """
            with area as materialized (
                select path.organization_id, profile.name, profile.kind = any (:kinds) as single
                  from organization.path
                  join organization.profile on profile.organization_id = path.organization_id
                 where path.path @> array[cast(:within as integer)]
                   and path.from_day <= :on and path.to_day > :on
            """;

    private static final String SEEN = " and path.organization_id in (select organization.below(:place, :today))";

    /** As sets in which each entry is looked up: of tens of thousands of unions nobody has to be joined with anything. */
    private static final String MEANT_THERE = """
             (entry.organization_id in (select organization_id from area where single)
              or entry.organization_id in (select organization_id from area where not single) and
            """ + NAMED + ")";

    private static final String OF_THE_AREA =
            " entry.organization_id = any (array(select organization_id from area)) and ";

    /** What the page does not show is not carried along: the rows themselves are read at the end. */
    private static final String PAGE = """
            select %s, (select count(*) from wanted) as total
              from (select *
                      from wanted
                     where (day, id) > (:afterDay, :afterId)
                     order by day, id
                     limit cast(:limit as integer)) page
              join %s entry on entry.ledger = :ledger and entry.id = page.id
             order by page.day, page.id
            """;

    private static final int PORTION = 1_000;

    /** Unions of employers and what is below them: standards of primary unions are not for those that lead an area. */
    private static final String[] SINGLE = Stream.of(OrganizationKind.values())
            .filter(kind -> !kind.leadsAnArea())
            .map(OrganizationKind::code)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final EntryRepository entries;
    private final Organizations organizations;
    private final Clock clock;

    GradedEntries(JdbcClient jdbc, EntryRepository entries, Organizations organizations, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** All that stand and mean one of the unions, the latest first; those of unions elsewhere are missing. */
    public List<Entry> about(Scope scope, Declaration ledger, Collection<OrganizationId> unions) {
        scope.require(Right.READ_LEDGERS);
        return jdbc.sql("select " + EntryRepository.COLUMNS + " from " + Shelf.table(ledger) + " entry"
                        + " where entry.voided_at is null and entry.organization_id = any (:unions)"
                        + " and entry.organization_id in (select organization.below(:place, :today)) and " + MEANT
                        + " order by entry.day desc, entry.id desc")
                .param("place", scope.place().value())
                .param("today", LocalDate.now(clock))
                .param("unions", unions.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .param("naming", naming(ledger))
                .param("kinds", SINGLE)
                .query(entries.mapper())
                .list();
    }

    /** The next unions that entries say something of, or are kept by, behind one. */
    public List<OrganizationId> unions(Declaration ledger, int after, int limit) {
        return jdbc.sql("select distinct organization_id from " + Shelf.table(ledger)
                        + " where voided_at is null and organization_id > :after order by organization_id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new OrganizationId(row.getInt(1)))
                .list();
    }

    /** Whether {@link #markFollowed} was said of the register. */
    public boolean isFollowed(Declaration ledger) {
        return jdbc.sql("select exists (select from ledger.graded where ledger = :ledger)")
                .param("ledger", ledger.id())
                .query(Boolean.class)
                .single();
    }

    /** What follows from the entries has been stated for all of them, also those from before it was stated with each. */
    public void markFollowed(Declaration ledger, Instant at) {
        jdbc.sql("insert into ledger.graded (ledger, stated_at) values (:ledger, :at) on conflict do nothing")
                .param("ledger", ledger.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The beginning of a statement that defines {@code area (organization_id, name, single)}. */
    String area(GradedArea area) {
        return AREA + (isEverything(area.scope().place()) ? "" : SEEN) + ")\n";
    }

    /** The condition that an {@code entry} means a union of the area. */
    String meant(GradedArea area) {
        return (isEverything(area.within()) ? "" : OF_THE_AREA) + MEANT_THERE;
    }

    private boolean isEverything(OrganizationId place) {
        return organizations.root().filter(place::equals).isPresent();
    }

    /**
     * The parameters of both.
     *
     * @throws org.unionledger.access.NotInScope if the area lies elsewhere
     */
    Map<String, @Nullable Object> parameters(GradedArea area) {
        area.scope().require(Right.READ_LEDGERS);
        organizations.require(area.scope(), area.within());
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("within", area.within().value());
        parameters.put("place", area.scope().place().value());
        parameters.put("on", area.on());
        parameters.put("today", LocalDate.now(clock));
        parameters.put("naming", naming(area.ledger()));
        parameters.put("kinds", SINGLE);
        return parameters;
    }

    /**
     * Entries by day.
     *
     * @param wanted defines {@code wanted (id, day)}
     */
    GradedPage<Entry> page(
            Declaration ledger, String wanted, Map<String, @Nullable Object> parameters, DayCursor after, int limit) {
        return paged(asked(ledger, wanted, parameters, after, limit), entries.mapper());
    }

    /** All of them in the same order, a portion in memory; in a transaction. Whoever reads closes it. */
    Stream<Entry> every(Declaration ledger, String wanted, Map<String, @Nullable Object> parameters) {
        return asked(ledger, wanted, parameters, DayCursor.BEGINNING, null).query(entries.mapper()).stream();
    }

    private JdbcClient.StatementSpec asked(
            Declaration ledger,
            String wanted,
            Map<String, @Nullable Object> parameters,
            DayCursor after,
            @Nullable Integer limit) {
        return jdbc.sql(wanted + PAGE.formatted(EntryRepository.COLUMNS, Shelf.table(ledger)))
                .withFetchSize(PORTION)
                .params(parameters)
                .param("ledger", ledger.id())
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", limit);
    }

    /** Rows that each say in {@code total} how many there are in all. */
    static <T> GradedPage<T> paged(JdbcClient.StatementSpec asked, RowMapper<T> mapper) {
        List<Counted<T>> rows = asked.query((ResultSet row, int number) -> counted(row, number, mapper))
                .list();
        return new GradedPage<>(
                rows.stream().map(Counted::row).toList(),
                rows.stream().findFirst().map(Counted::total).orElse(0L));
    }

    private record Counted<T>(T row, long total) {}

    private static <T> Counted<T> counted(ResultSet row, int number, RowMapper<T> mapper) throws SQLException {
        return new Counted<>(Optional.ofNullable(mapper.mapRow(row, number)).orElseThrow(), row.getLong("total"));
    }

    long count(String wanted, Map<String, @Nullable Object> parameters) {
        return jdbc.sql(wanted + "select count(*) from wanted")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** Whether a condition holds for an {@code entry}, as the parameters of its name say. */
    static String holds(Condition condition, String name) {
        String among = condition.values().isEmpty()
                ? "jsonb_exists(entry.values, :%1$sField)".formatted(name)
                : "coalesce(entry.values ->> :%1$sField = any (:%1$sWords), false)".formatted(name);
        return condition.expected() ? "(" + among + ")" : "(not " + among + ")";
    }

    /** The parameters of {@link #holds}. */
    static void add(Map<String, @Nullable Object> parameters, Condition condition, String name) {
        parameters.put(name + "Field", condition.field());
        if (!condition.values().isEmpty()) {
            parameters.put(name + "Words", condition.values().toArray(String[]::new));
        }
    }

    private static String[] naming(Declaration ledger) {
        return Stream.of(FieldKind.EMPLOYER, FieldKind.UNION)
                .flatMap(kind -> ledger.fields().stream().filter(field -> field.kind() == kind))
                .map(Field::key)
                .toArray(String[]::new);
    }
}
