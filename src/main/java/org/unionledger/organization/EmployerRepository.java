package org.unionledger.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;

/** Employers as they are read: each with where it lies on a day, and its latest headcount. */
@Repository
class EmployerRepository {

    /** {@code :day} says when. */
    static final String SELECT = """
            select e.id, e.name, e.credit_code, e.unit_kind, e.moved_in_on, e.establishment, e.form, e.founded_on,
                   e.union_id, e.chair, e.phone, e.known_on, e.version, e.import_id,
                   e.ended_on, e.end_kind, e.end_reason, e.scale, e.industry, e.difficulty,
                   community.id as community_id, community.name as community_name,
                   count.workers, count.women, count.migrants
              from organization.employer e
              left join organization.placement own on own.organization_id = e.union_id
                                                  and own.from_day <= :day
                                                  and own.to_day > :day
              join organization.organization community on community.id = coalesce(own.parent_id, e.community_id)
              left join lateral (select workers, women, migrants
                                   from organization.headcount
                                  where employer_id = e.id
                                  order by from_day desc
                                  limit 1) count on true
            """;

    static final String IN_SCOPE = """
             where e.voided_at is null
               and coalesce(e.union_id, e.community_id) in (select below from organization.below(:place, :day) below)
            """;

    private final JdbcClient jdbc;
    private final Protection protection;

    EmployerRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    Optional<Employer> find(OrganizationId place, EmployerId id, LocalDate day) {
        return jdbc.sql(SELECT + IN_SCOPE + " and e.id = :id")
                .param("id", id.value())
                .param("place", place.value())
                .param("day", day)
                .query(this::employer)
                .optional();
    }

    List<Employer> all(OrganizationId place, Collection<EmployerId> ids, LocalDate day) {
        return jdbc.sql(SELECT + IN_SCOPE + " and e.id = any (:ids)")
                .param("ids", ids.stream().map(EmployerId::value).toArray(Long[]::new))
                .param("place", place.value())
                .param("day", day)
                .query(this::employer)
                .list();
    }

    /** The employers whose own union this is, or, as long as they are there, whose area it leads directly; by name. */
    List<Employer> at(OrganizationId union, LocalDate day, int limit) {
        return jdbc.sql(SELECT + """
                 where e.voided_at is null
                   and (e.union_id = :union
                        or (e.ended_on is null or e.ended_on > :day)
                           and coalesce(own.parent_id, e.community_id) = :union)
                 order by e.name collate "zh-x-icu", e.id
                 limit :limit
                """)
                .param("union", union.value())
                .param("day", day)
                .param("limit", limit)
                .query(this::employer)
                .list();
    }

    /** Employers by their evened names; where several share one, those still there, the unionised and the oldest come first. */
    Map<String, List<Employer>> byName(OrganizationId place, Collection<String> evenedNames, LocalDate day) {
        return grouped(
                jdbc.sql(SELECT + IN_SCOPE + """
                           and e.evened_name = any (:names)
                         order by coalesce(e.ended_on <= :day, false), e.union_id is null, e.id
                        """)
                        .param("names", evenedNames.toArray(String[]::new))
                        .param("place", place.value())
                        .param("day", day)
                        .query(this::employer)
                        .list(),
                employer -> Evened.name(employer.entry().name()));
    }

    Map<String, List<Employer>> byCode(OrganizationId place, Collection<String> codes, LocalDate day) {
        return grouped(
                jdbc.sql(SELECT + IN_SCOPE + " and e.credit_code = any (:codes)")
                        .param("codes", codes.toArray(String[]::new))
                        .param("place", place.value())
                        .param("day", day)
                        .query(this::employer)
                        .list(),
                employer -> String.valueOf(employer.entry().creditCode()));
    }

    private static Map<String, List<Employer>> grouped(List<Employer> employers, Function<Employer, String> key) {
        Map<String, List<Employer>> groups = new HashMap<>();
        employers.forEach(employer -> groups.computeIfAbsent(key.apply(employer), each -> new ArrayList<>())
                .add(employer));
        return groups;
    }

    /** Those of the codes that some employer anywhere in the book has. */
    List<String> takenCodes(Collection<String> codes) {
        return jdbc.sql("""
                select credit_code
                  from organization.employer
                 where credit_code = any (:codes)
                   and voided_at is null
                """)
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Employers that are not void, in the order of their ids, a page at a time; for counting all records again. */
    List<Employer> after(long id, int limit, LocalDate day) {
        return jdbc.sql(SELECT + " where e.voided_at is null and e.id > :id order by e.id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .param("day", day)
                .query(this::employer)
                .list();
    }

    /** Names of those of the employers that lie in the scope. */
    Map<Long, String> names(OrganizationId place, Collection<Long> ids, LocalDate day) {
        Map<Long, String> names = new TreeMap<>();
        jdbc.sql("select e.id, e.name from organization.employer e" + IN_SCOPE.replace("e.voided_at is null", "true")
                        + " and e.id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .param("place", place.value())
                .param("day", day)
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }

    Employer employer(ResultSet row, int number) throws SQLException {
        byte[] phone = row.getBytes("phone");
        String form = row.getString("form");
        int union = row.getInt("union_id");
        long importId = row.getLong("import_id");
        EmployerEntry entry = new EmployerEntry(
                row.getString("name"),
                row.getString("credit_code"),
                row.getString("unit_kind"),
                new OrganizationId(row.getInt("community_id")),
                row.getObject("moved_in_on", LocalDate.class),
                HeadcountRepository.headcount(row),
                Establishment.ofCode(row.getString("establishment")),
                form == null ? null : UnionForm.ofCode(form),
                row.getObject("founded_on", LocalDate.class),
                row.getString("chair"),
                phone == null ? null : protection.open(Protected.PHONE, phone),
                new EmployerProfile(
                        Scale.ofCode(row.getString("scale")).orElse(null),
                        row.getString("industry"),
                        Difficulty.ofCode(row.getString("difficulty")).orElse(null)));
        return new Employer(
                new EmployerId(row.getLong("id")),
                entry,
                row.getString("community_name"),
                union == 0 ? null : new OrganizationId(union),
                row.getObject("known_on", LocalDate.class),
                row.getInt("version"),
                ending(row),
                importId == 0 ? null : importId);
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("ended_on", LocalDate.class);
        return on == null
                ? null
                : new Ending(on, Ending.Kind.ofCode(row.getString("end_kind")), row.getString("end_reason"));
    }
}
