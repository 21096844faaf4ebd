package org.unionledger.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Unions as they are read: each with its place on a day. */
@Repository
class OrganizationRepository {

    /** {@code :day} says when; {@code s.path} is the way from the root. */
    static final String SELECT = """
            select o.id, o.name, o.kind, o.code, o.founded_on, p.parent_id, p.standing
              from organization.organization o
              join organization.placement p on p.organization_id = o.id
                                           and p.from_day <= :day
                                           and p.to_day > :day
              join organization.segment s on s.organization_id = o.id
                                         and s.from_day <= :day
                                         and s.to_day > :day
            """;

    /** Chinese order; a name never decides alone. */
    private static final String BY_NAME = " order by o.name collate \"zh-x-icu\", o.id";

    private static final String BY_LEVEL = " order by cardinality(s.path), o.name collate \"zh-x-icu\", o.id";

    private final JdbcClient jdbc;

    OrganizationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organization> find(OrganizationId place, OrganizationId id, LocalDate day) {
        return jdbc.sql(SELECT + " where o.id = :id and s.path @> array[:place] and o.voided_at is null")
                .param("id", id.value())
                .param("place", place.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .optional();
    }

    Optional<OrganizationId> root() {
        return jdbc.sql("select organization_id from organization.placement where parent_id is null")
                .query((row, number) -> new OrganizationId(row.getInt(1)))
                .optional();
    }

    List<Organization> way(OrganizationId place, OrganizationId id, LocalDate day) {
        return jdbc.sql(SELECT + """
                 where s.path @> array[:place]
                   and o.id = any (select unnest(path)
                                     from organization.segment
                                    where organization_id = :id
                                      and from_day <= :day
                                      and to_day > :day)
                """ + " order by cardinality(s.path)")
                .param("id", id.value())
                .param("place", place.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .list();
    }

    Optional<Organization> named(OrganizationId place, String evenedName, LocalDate day) {
        return jdbc.sql(SELECT + " where o.evened_name = :name and s.path @> array[:place] and o.voided_at is null"
                        + " and p.standing <> 'closed'"
                        + BY_LEVEL + " limit 1")
                .param("name", evenedName)
                .param("place", place.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .optional();
    }

    List<Organization> all(OrganizationId place, Collection<OrganizationId> ids, LocalDate day) {
        return jdbc.sql(SELECT + " where o.id = any (:ids) and s.path @> array[:place] and o.voided_at is null"
                        + BY_NAME)
                .param("ids", ids.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .param("place", place.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .list();
    }

    /** The unions of these evened names; of several with one name the highest. */
    List<Organization> named(OrganizationId place, Collection<String> evenedNames, LocalDate day) {
        return jdbc.sql("select distinct on (o.evened_name)"
                        + SELECT.stripLeading().substring("select".length())
                        + " where o.evened_name = any (:names) and s.path @> array[:place] and o.voided_at is null"
                        + " and p.standing <> 'closed'"
                        + " order by o.evened_name, cardinality(s.path), o.id")
                .param("names", evenedNames.toArray(String[]::new))
                .param("place", place.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .list();
    }

    /** The communities below a union. */
    List<Organization> communities(OrganizationId within, LocalDate day) {
        return jdbc.sql(SELECT + " where s.path @> array[:place] and o.kind = 'community' and o.voided_at is null"
                        + " and p.standing = 'open'"
                        + BY_LEVEL)
                .param("place", within.value())
                .param("day", day)
                .query(OrganizationRepository::organization)
                .list();
    }

    OrganizationKind kindOf(OrganizationId id) {
        return jdbc.sql("select kind from organization.organization where id = :id")
                .param("id", id.value())
                .query((row, number) -> OrganizationKind.ofCode(row.getString(1)))
                .single();
    }

    /** The names of those of the unions that lie below a place on a day. */
    Map<OrganizationId, String> names(OrganizationId place, Collection<OrganizationId> ids, LocalDate day) {
        return jdbc
                .sql("""
                        select id, name
                          from organization.organization
                         where id = any (:ids) and id in (select organization.below(:place, :day))
                        """)
                .param("ids", ids.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .param("place", place.value())
                .param("day", day)
                .query((row, number) -> Map.entry(new OrganizationId(row.getInt("id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String nameOf(OrganizationId id) {
        return jdbc.sql("select name from organization.organization where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    boolean isTaken(String code, @Nullable OrganizationId except) {
        return jdbc.sql(
                        "select exists (select from organization.organization where code = :code and id <> :except and voided_at is null)")
                .param("code", code)
                .param("except", except == null ? 0 : except.value())
                .query(Boolean.class)
                .single();
    }

    List<Placement> placements(OrganizationId id) {
        return jdbc.sql("""
                select p.parent_id, above.name, p.from_day, p.to_day, p.standing
                  from organization.placement p
                  left join organization.organization above on above.id = p.parent_id
                 where p.organization_id = :id
                 order by p.from_day desc
                """)
                .param("id", id.value())
                .query(OrganizationRepository::placement)
                .list();
    }

    static Organization organization(ResultSet row, int number) throws SQLException {
        int parent = row.getInt("parent_id");
        return new Organization(
                new OrganizationId(row.getInt("id")),
                row.getString("name"),
                OrganizationKind.ofCode(row.getString("kind")),
                parent == 0 ? null : new OrganizationId(parent),
                row.getString("code"),
                row.getObject("founded_on", LocalDate.class),
                Standing.ofCode(row.getString("standing")));
    }

    private static Placement placement(ResultSet row, int number) throws SQLException {
        int parent = row.getInt("parent_id");
        LocalDate from = row.getObject("from_day", LocalDate.class);
        LocalDate until = row.getObject("to_day", LocalDate.class);
        return new Placement(
                parent == 0 ? null : new OrganizationId(parent),
                row.getString("name"),
                from.equals(LocalDate.MIN) ? null : from,
                until.equals(LocalDate.MAX) ? null : until,
                Standing.ofCode(row.getString("standing")));
    }
}
