package org.unionledger.organization.registration;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.protection.Mask;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;

@Repository
class RegistrationRepository {

    private static final String SELECT = """
            select o.id, o.name, o.kind, o.code, o.founded_on, above.name as parent,
                   e.name as employer, e.credit_code, e.unit_kind, e.industry, e.form, e.chair, e.phone,
                   count.workers, count.women, count.migrants,
                   coalesce(r.version, 0) as version,
                   array(select key from jsonb_each_text(r.answers) order by key) as keys,
                   array(select value from jsonb_each_text(r.answers) order by key) as answers
            """;

    private static final String FROM = """

              from organization.organization o
              join organization.placement p on p.organization_id = o.id
                                           and p.from_day <= :day
                                           and p.to_day > :day
              left join organization.organization above on above.id = p.parent_id
              left join organization.employer e on e.union_id = o.id
                                               and e.voided_at is null
              left join lateral (select workers, women, migrants
                                   from organization.headcount
                                  where employer_id = e.id
                                  order by from_day desc
                                  limit 1) count on true
              left join organization.registration r on r.organization_id = o.id
            """;

    // Those that are there: neither void nor closed nor merged. The place stands in the statement itself: by it the
    // planner tells whether to go along the names, as for a city, or to begin with the few below a community.
    private static final String OPEN_BELOW = """

              from organization.organization o
              join organization.segment way on way.organization_id = o.id
                                           and way.from_day <= :day
                                           and way.to_day > :day
                                           and way.path @> array[%d]
                                           and way.standing = 'open'
             where o.voided_at is null
            """;

    private static final String BY_NAME = " order by o.name collate \"zh-x-icu\", o.id";

    private final JdbcClient jdbc;
    private final Protection protection;

    RegistrationRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    /** Those below a place by name, from behind a union on; its name is empty for the first. Employers are sought for the page only. */
    List<RegisteredUnion> page(OrganizationId place, LocalDate day, String name, int id, int limit) {
        return jdbc.sql("with page as materialized (select o.id" + OPEN_BELOW.formatted(place.value())
                        + " and (o.name collate \"zh-x-icu\", o.id) > (:name collate \"zh-x-icu\", :id)"
                        + BY_NAME + " limit :limit)"
                        + SELECT + FROM + " where o.id in (select id from page)" + BY_NAME)
                .param("day", day)
                .param("name", name)
                .param("id", id)
                .param("limit", limit)
                .query(this::union)
                .list();
    }

    long count(OrganizationId place, LocalDate day) {
        return jdbc.sql("select count(*)" + OPEN_BELOW.formatted(place.value()))
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** Those of the unions that lie below a place. */
    List<RegisteredUnion> all(OrganizationId place, Collection<OrganizationId> unions, LocalDate day) {
        return jdbc.sql(SELECT + FROM + """
                 where o.voided_at is null
                   and o.id = any (:unions)
                   and o.id in (select organization.below(:place, :day))
                """)
                .param("place", place.value())
                .param("day", day)
                .param("unions", values(unions))
                .query(this::union)
                .list();
    }

    /** One write of a union at a time. */
    void lock(OrganizationId union) {
        jdbc.sql("select id from organization.organization where id = :union for no key update")
                .param("union", union.value())
                .query(Integer.class)
                .single();
    }

    /** @return false when somebody else has changed it meanwhile */
    boolean write(OrganizationId union, int version, Map<String, String> fields) {
        List<Map.Entry<String, String>> entries = List.copyOf(fields.entrySet());
        int written = jdbc.sql("""
                insert into organization.registration as known (organization_id, answers)
                select :union, jsonb_object(:keys, :values)
                 where :version = 0
                    or exists (select from organization.registration where organization_id = :union)
                    on conflict (organization_id) do update
                   set answers = excluded.answers,
                       version = known.version + 1
                 where known.version = :version
                """)
                .param("union", union.value())
                .param("version", version)
                .param("keys", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("values", entries.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
        return written > 0;
    }

    /** Keeps what an import is about to change. */
    void remember(long importId, OrganizationId union, int versionAfter) {
        jdbc.sql("""
                insert into organization.registration_change (import_id, organization_id, version, before)
                select :importId, :union, :version,
                       coalesce((select answers from organization.registration where organization_id = :union), '{}')
                """)
                .param("importId", importId)
                .param("union", union.value())
                .param("version", versionAfter)
                .update();
    }

    /** Names of unions whose answers were changed after the import. */
    List<String> changedSince(long importId) {
        return jdbc.sql("""
                select o.name
                  from organization.registration_change change
                  join organization.registration known on known.organization_id = change.organization_id
                  join organization.organization o on o.id = change.organization_id
                 where change.import_id = :importId
                   and known.version <> change.version
                 order by o.id
                """).param("importId", importId).query(String.class).list();
    }

    /** What the unions had declared before the import. */
    Map<OrganizationId, Registration> before(long importId) {
        Map<OrganizationId, Registration> before = new HashMap<>();
        jdbc.sql("""
                select organization_id, version,
                       array(select key from jsonb_each_text(before) order by key) as keys,
                       array(select value from jsonb_each_text(before) order by key) as answers
                  from organization.registration_change
                 where import_id = :importId
                """).param("importId", importId).query(row -> {
            before.put(new OrganizationId(row.getInt("organization_id")), registration(row));
        });
        return before;
    }

    private RegisteredUnion union(ResultSet row, int number) throws SQLException {
        return new RegisteredUnion(
                new OrganizationId(row.getInt("id")),
                row.getString("name"),
                OrganizationKind.ofCode(row.getString("kind")),
                row.getString("code"),
                row.getObject("founded_on", LocalDate.class),
                row.getString("parent"),
                row.getString("employer") == null ? null : employer(row),
                registration(row));
    }

    private RegisteredUnion.OwnEmployer employer(ResultSet row) throws SQLException {
        byte[] phone = row.getBytes("phone");
        return new RegisteredUnion.OwnEmployer(
                row.getString("employer"),
                row.getString("credit_code"),
                row.getString("unit_kind"),
                row.getString("industry"),
                row.getString("form"),
                row.getString("chair"),
                phone == null ? null : Mask.phone(protection.open(Protected.PHONE, phone)),
                new Headcount(
                        row.getObject("workers", Integer.class),
                        row.getObject("women", Integer.class),
                        row.getObject("migrants", Integer.class)));
    }

    private static Registration registration(ResultSet row) throws SQLException {
        String[] keys = texts(row.getArray("keys"));
        String[] answers = texts(row.getArray("answers"));
        Map<String, String> fields = new HashMap<>();
        for (int each = 0; each < keys.length; each++) {
            fields.put(keys[each], answers[each]);
        }
        return Registration.of(row.getInt("version"), fields);
    }

    private static String[] texts(@Nullable Array array) throws SQLException {
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    private static Integer[] values(Collection<OrganizationId> unions) {
        return unions.stream().map(OrganizationId::value).toArray(Integer[]::new);
    }
}
