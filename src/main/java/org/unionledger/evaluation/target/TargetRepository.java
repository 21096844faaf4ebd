package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.IndicatorId;

/** What unions are to reach, by year. */
@Repository
class TargetRepository {

    /** A union founded in the year has its first place on that day. */
    private static final String PLACE = """
            select greatest(from_day, :newYear) as day,
                   path[cardinality(path) - 1] as above
              from organization.path
             where organization_id = :union
               and from_day <= :newYearsEve
               and to_day > :newYear
             order by from_day
             limit 1
            """;

    private static final String INSERT = """
            insert into evaluation.target
                   (organization, year, indicator, value, keep, strive, plan, set_at, day, above)
            values (:union, :year, :indicator, :value, :keep, :strive, :plan, :setAt, :day, :above)
            returning id
            """;

    private static final String UPDATE = """
            update evaluation.target
               set value = :value, keep = :keep, strive = :strive, plan = :plan, set_at = :setAt, day = :day, above = :above
             where id = :id
            """;

    private final JdbcClient jdbc;

    TargetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param indicator null for all */
    List<Target> of(Collection<OrganizationId> unions, int year, @Nullable IndicatorId indicator) {
        return jdbc.sql("""
                select *
                  from evaluation.target
                 where organization = any (cast(:unions as integer[]))
                   and year = :year
                   and (cast(:indicator as text) is null or indicator = :indicator)
                   and voided_at is null
                """)
                .param("unions", unions.stream().mapToInt(OrganizationId::value).toArray())
                .param("year", year)
                .param("indicator", indicator == null ? null : indicator.value())
                .query((row, number) -> target(row))
                .list();
    }

    List<Target> named(OrganizationId place, Collection<Long> ids, LocalDate today) {
        return jdbc.sql("""
                select *
                  from evaluation.target
                 where id = any (:ids)
                   and organization in (select organization.below(:place, :today))
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> target(row))
                .list();
    }

    List<Target> after(long id, int limit) {
        return jdbc.sql("select * from evaluation.target where id > :id and voided_at is null order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> target(row))
                .list();
    }

    /** Empty when the union lay nowhere in the tree all through the year. */
    Optional<Target.Place> place(OrganizationId union, int year) {
        return jdbc.sql(PLACE)
                .param("union", union.value())
                .param("newYear", LocalDate.of(year, 1, 1))
                .param("newYearsEve", LocalDate.of(year, 12, 31))
                .query((row, number) -> place(row))
                .optional();
    }

    long insert(Target target) {
        return written(jdbc.sql(INSERT), target)
                .param("union", target.union().value())
                .param("year", target.year())
                .param("indicator", target.indicator().value())
                .query(Long.class)
                .single();
    }

    void update(Target target) {
        written(jdbc.sql(UPDATE), target).param("id", target.id()).update();
    }

    void markVoid(long id) {
        jdbc.sql("update evaluation.target set voided_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, Target target) {
        OrganizationId above = target.place().above();
        List<BigDecimal> plan = target.goal().plan();
        return statement
                .param("value", target.goal().value())
                .param("keep", target.goal().keep())
                .param("strive", target.goal().strive())
                .param("plan", plan.isEmpty() ? null : plan.toArray(BigDecimal[]::new))
                .param("setAt", target.setAt().value())
                .param("day", target.place().day())
                .param("above", above == null ? null : above.value());
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                row.getInt("year"),
                new IndicatorId(row.getString("indicator")),
                new Goal(
                        row.getBigDecimal("value"),
                        row.getBigDecimal("keep"),
                        row.getBigDecimal("strive"),
                        plan(row.getArray("plan"))),
                new OrganizationId(row.getInt("set_at")),
                place(row));
    }

    private static List<BigDecimal> plan(@Nullable Array plan) throws SQLException {
        return plan == null ? List.of() : List.of((BigDecimal[]) plan.getArray());
    }

    private static Target.Place place(ResultSet row) throws SQLException {
        Integer above = row.getObject("above", Integer.class);
        return new Target.Place(
                row.getObject("day", LocalDate.class), above == null ? null : new OrganizationId(above));
    }
}
