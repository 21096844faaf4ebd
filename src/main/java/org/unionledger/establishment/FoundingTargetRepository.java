package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** What unions were given to found, by year. */
@Repository
class FoundingTargetRepository {

    private static final String TARGETS = """
            select target.*, passed.should_found as passed_should_found, passed.target as passed_target
              from establishment.target
              cross join lateral (select coalesce(sum(should_found), 0) as should_found, coalesce(sum(target), 0) as target
                                    from establishment.target part
                                   where part.part_of = target.id) passed
            """;

    private final JdbcClient jdbc;

    FoundingTargetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FoundingTarget> of(Collection<OrganizationId> unions, int year) {
        return jdbc.sql(TARGETS + " where organization = any (:unions) and year = :year")
                .param("unions", unions.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .param("year", year)
                .query((row, number) -> target(row))
                .list();
    }

    List<FoundingTarget> named(OrganizationId place, Collection<Long> ids, LocalDate today) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(TARGETS
                                + " where id in (:ids) and organization in (select organization.below(:place, :today))")
                        .param("ids", ids)
                        .param("place", place.value())
                        .param("today", today)
                        .query((row, number) -> target(row))
                        .list();
    }

    List<FoundingTarget> after(long id, int limit) {
        return jdbc.sql(TARGETS + " where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> target(row))
                .list();
    }

    List<FoundingTarget> all(Collection<Long> ids) {
        return jdbc.sql(TARGETS + " where id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> target(row))
                .list();
    }

    /** @param partOf null leaves what it was a part of */
    long keep(OrganizationId union, int year, FoundingTarget.Numbers numbers, @Nullable Long partOf) {
        return jdbc.sql("""
                insert into establishment.target (organization, year, should_found, target, part_of)
                values (:union, :year, :shouldFound, :target, :partOf)
                on conflict (organization, year)
                do update set should_found = excluded.should_found, target = excluded.target,
                              part_of = coalesce(excluded.part_of, establishment.target.part_of)
                returning id
                """)
                .param("union", union.value())
                .param("year", year)
                .param("shouldFound", numbers.shouldFound())
                .param("target", numbers.target())
                .param("partOf", partOf)
                .query(Long.class)
                .single();
    }

    private static FoundingTarget target(ResultSet row) throws SQLException {
        return new FoundingTarget(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                row.getInt("year"),
                new FoundingTarget.Numbers(row.getInt("should_found"), row.getInt("target")),
                row.getObject("part_of", Long.class),
                new FoundingTarget.Numbers(row.getInt("passed_should_found"), row.getInt("passed_target")));
    }
}
