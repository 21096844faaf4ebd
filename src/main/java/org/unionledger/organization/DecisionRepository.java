package org.unionledger.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.database.Column;

/** What was decided about unions' places; the tree follows from it in the same transaction. */
@Repository
class DecisionRepository {

    private static final int NAMED = 6;

    private static final String PLACED = """
            select o.id, o.name, o.kind, p.parent_id, above.name as parent_name, p.standing,
                   exists (select
                             from organization.placement later
                            where later.organization_id = o.id
                              and later.to_day > :day
                              and later.standing <> 'open') as shut_sometime,
                   exists (select
                             from organization.placement later
                            where later.organization_id = o.id
                              and later.from_day > :day) as changes_later
              from organization.organization o
              join organization.placement p on p.organization_id = o.id
                                           and p.from_day <= :day
                                           and p.to_day > :day
              left join organization.organization above on above.id = p.parent_id
            """;

    private static final String SELECT = """
            select d.id, d.kind, d.day, d.about_id, about.name as about_name, d.other_id, other.name as other_name,
                   d.reason, d.decided_by, d.decided_at, d.withdrawn_by, d.withdrawal_reason,
                   part.names, part.count
              from organization.decision d
              join organization.organization about on about.id = d.about_id
              left join organization.organization other on other.id = d.other_id
             cross join lateral (select (array_agg(o.name order by o.name collate "zh-x-icu", o.id))[1\\:%d] as names,
                                        count(*) as count
                                   from organization.decided_place place
                                   join organization.organization o on o.id = place.organization_id
                                  where place.decision_id = d.id) part
            """.formatted(NAMED);

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> nameOf(OrganizationId union) {
        return jdbc.sql("select name from organization.organization where id = :union")
                .param("union", union.value())
                .query(String.class)
                .optional();
    }

    /** One decision at a time: two at once could each be sound and together close a circle. */
    void lockTree() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organization.tree'))")
                .query((row, number) -> true)
                .single();
    }

    /** Those of the unions that lie below a place today, as they are placed on the day. */
    List<Placed> placed(OrganizationId place, LocalDate today, Collection<OrganizationId> unions, LocalDate day) {
        return jdbc.sql(PLACED + """
                 where o.id = any (:unions)
                   and o.voided_at is null
                   and o.id in (select organization.below(:place, :today))
                 order by o.name collate "zh-x-icu", o.id
                """)
                .param("unions", values(unions))
                .param("place", place.value())
                .param("today", today)
                .param("day", day)
                .query(DecisionRepository::placed)
                .list();
    }

    /** Those directly below on the day, closed ones not among them. */
    List<Placed> children(OrganizationId parent, LocalDate day) {
        return jdbc.sql(PLACED + """
                 where p.parent_id = :parent
                   and p.standing <> 'closed'
                   and o.voided_at is null
                 order by o.name collate "zh-x-icu", o.id
                """)
                .param("parent", parent.value())
                .param("day", day)
                .query(DecisionRepository::placed)
                .list();
    }

    /** The names of the unions that lie directly below on that day or later, closed ones not among them. */
    List<String> namesBelow(OrganizationId parent, LocalDate from) {
        return jdbc.sql("""
                select distinct o.name
                  from organization.placement p
                  join organization.organization o on o.id = p.organization_id
                 where p.parent_id = :parent
                   and p.to_day > :from
                   and p.standing <> 'closed'
                   and o.voided_at is null
                 order by o.name
                """)
                .param("parent", parent.value())
                .param("from", from)
                .query(String.class)
                .list();
    }

    /** The names of the employers that have this union or lie directly in its area, on that day or later. */
    List<String> employersAt(OrganizationId union, LocalDate day) {
        return jdbc.sql("""
                select name
                  from organization.employer
                 where coalesce(union_id, community_id) = :union
                   and voided_at is null
                   and (ended_on is null or ended_on > :day)
                 order by name collate "zh-x-icu"
                """)
                .param("union", union.value())
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** The union itself and all that lead it on that day or later. */
    Set<OrganizationId> leaders(OrganizationId union, LocalDate from) {
        return jdbc.sql("""
                select distinct unnest(path)
                  from organization.segment
                 where organization_id = :union
                   and to_day > :from
                """)
                .param("union", union.value())
                .param("from", from)
                .query((row, number) -> new OrganizationId(row.getInt(1)))
                .set();
    }

    /** The union itself and all that lead it on that day. */
    Set<OrganizationId> leadersOn(OrganizationId union, LocalDate day) {
        return jdbc.sql("""
                select unnest(path)
                  from organization.segment
                 where organization_id = :union
                   and from_day <= :day
                   and to_day > :day
                """)
                .param("union", union.value())
                .param("day", day)
                .query((row, number) -> new OrganizationId(row.getInt(1)))
                .set();
    }

    /** When the unions take no records, in the order of days; from a closing or merger to a reopening. */
    List<ShutUnion> shut(Collection<OrganizationId> unions) {
        return jdbc.sql("""
                select p.organization_id, o.name, p.from_day, p.to_day,
                       case when p.standing = 'merged' then above.name end as into_name
                  from organization.placement p
                  join organization.organization o on o.id = p.organization_id
                  left join organization.organization above on above.id = p.parent_id
                 where p.organization_id = any (:unions)
                   and p.standing <> 'open'
                 order by p.organization_id, p.from_day
                """)
                .param("unions", values(unions))
                .query((row, number) -> new ShutUnion(
                        new OrganizationId(row.getInt("organization_id")),
                        new Shut(
                                row.getString("name"),
                                row.getString("into_name"),
                                Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                                lasting(row.getObject("to_day", LocalDate.class)))))
                .list();
    }

    record ShutUnion(OrganizationId union, Shut shut) {}

    /**
     * Writes a decision down and lays the tree out anew.
     *
     * @throws DataAccessException if the tree would not be sound, or a fact that stands would lose its place
     */
    long decide(
            Decision.Kind kind,
            LocalDate day,
            OrganizationId about,
            @Nullable OrganizationId other,
            String reason,
            String by,
            List<DecidedPlace> places) {
        long id = jdbc.sql("""
                insert into organization.decision (kind, day, about_id, other_id, reason, decided_by)
                values (:kind, :day, :about, :other, :reason, :by)
                returning id
                """)
                .param("kind", kind.code())
                .param("day", day)
                .param("about", about.value())
                .param("other", other == null ? null : other.value())
                .param("reason", reason)
                .param("by", by)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into organization.decided_place (decision_id, organization_id, parent_id, standing)
                select :decision, organization_id, parent_id, standing
                  from unnest(:unions, :parents, :standings) as place (organization_id, parent_id, standing)
                """)
                .param("decision", id)
                .param("unions", values(places.stream().map(DecidedPlace::union).toList()))
                .param("parents", Column.of(places, Integer.class, place -> value(place.parent())))
                .param("standings", Column.of(places, String.class, place -> code(place.standing())))
                .update();
        arrange(places.stream().map(DecidedPlace::union).toList());
        return id;
    }

    /** @throws DataAccessException as {@link #decide} */
    void withdraw(long decision, String by, OffsetDateTime at, String reason) {
        jdbc.sql("""
                update organization.decision
                   set withdrawn_by = :by,
                       withdrawn_at = :at,
                       withdrawal_reason = :reason
                 where id = :decision
                """)
                .param("decision", decision)
                .param("by", by)
                .param("at", at)
                .param("reason", reason)
                .update();
        arrange(unionsOf(decision));
    }

    private void arrange(List<OrganizationId> unions) {
        jdbc.sql("select organization.arrange(:unions)")
                .param("unions", values(unions))
                .query((row, number) -> true)
                .list();
    }

    /** Those whose place it changes. */
    List<OrganizationId> unionsOf(long decision) {
        return jdbc.sql("select organization_id from organization.decided_place where decision_id = :decision")
                .param("decision", decision)
                .query((row, number) -> new OrganizationId(row.getInt(1)))
                .list();
    }

    Optional<Decision> find(long id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(DecisionRepository::decision)
                .optional();
    }

    /** All that concern a union, the latest day first. */
    List<Decision> of(OrganizationId union) {
        return jdbc.sql(SELECT + """
                 where d.id in (select decision_id
                                  from organization.decided_place
                                 where organization_id = :union
                                union all
                                select id
                                  from organization.decision
                                 where about_id = :union or other_id = :union)
                 order by d.day desc, d.id desc
                """)
                .param("union", union.value())
                .query(DecisionRepository::decision)
                .list();
    }

    /** Whether something was decided later about a union that this decision concerns. */
    boolean isBuiltUpon(long decision) {
        return jdbc.sql("""
                with concerned as (
                    select organization_id from organization.decided_place where decision_id = :decision
                    union
                    select other_id from organization.decision where id = :decision and kind = 'split')
                select exists (select
                                 from organization.decided_place later
                                 join organization.decision on decision.id = later.decision_id
                                where later.decision_id > :decision
                                  and decision.withdrawn_at is null
                                  and (later.organization_id in (select organization_id from concerned)
                                       or later.parent_id in (select organization_id from concerned)))
                """).param("decision", decision).query(Boolean.class).single();
    }

    private static Integer[] values(Collection<OrganizationId> unions) {
        return unions.stream().map(OrganizationId::value).toArray(Integer[]::new);
    }

    private static @Nullable Integer value(@Nullable OrganizationId union) {
        return union == null ? null : union.value();
    }

    private static @Nullable String code(@Nullable Standing standing) {
        return standing == null ? null : standing.code();
    }

    private static @Nullable LocalDate lasting(@Nullable LocalDate until) {
        return LocalDate.MAX.equals(until) ? null : until;
    }

    private static @Nullable OrganizationId id(ResultSet row, String column) throws SQLException {
        int id = row.getInt(column);
        return id == 0 ? null : new OrganizationId(id);
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        return new Placed(
                new OrganizationId(row.getInt("id")),
                row.getString("name"),
                OrganizationKind.ofCode(row.getString("kind")),
                id(row, "parent_id"),
                row.getString("parent_name"),
                Standing.ofCode(row.getString("standing")),
                row.getBoolean("shut_sometime"),
                row.getBoolean("changes_later"));
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                Decision.Kind.ofCode(row.getString("kind")),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                new OrganizationId(row.getInt("about_id")),
                row.getString("about_name"),
                id(row, "other_id"),
                row.getString("other_name"),
                texts(row.getArray("names")),
                row.getInt("count"),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawn_by"),
                row.getString("withdrawal_reason"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
