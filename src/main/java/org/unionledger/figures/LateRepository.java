package org.unionledger.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** What counts on another day because its own is closed, and what would. */
@Repository
class LateRepository {

    // What was said and taken back on the same day is left out.
    private static final String COUNTED = """
            with posted as (
                select fact.record, fact.day, coalesce(fact.own_day, fact.day) as own_day, fact.own_day is not null as late,
                       fact.organization, fact.indicator, fact.breakdown, fact.quantity
                  from figures.fact
                  join figures.source_kind on source_kind.id = fact.source_kind
                 where source_kind.code = :kind
                   and fact.record = any (cast(:records as bigint[]))),
            counted as (
                select record, day, own_day, organization, indicator,
                       exists (select
                                 from posted earlier
                                where earlier.record = late.record
                                  and earlier.indicator = late.indicator
                                  and earlier.own_day = late.own_day
                                  and earlier.day < late.day) as corrected
                  from posted late
                 where late
                 group by record, day, own_day, organization, indicator, breakdown
                having sum(quantity) <> 0)
            """;

    // The closing is found as figures.closed_through does.
    private static final String DATED_AWAY = COUNTED + """
            select counted.day, min(counted.own_day) as first_day, max(counted.own_day) as last_day,
                   bool_or(counted.corrected) as corrected, max(closing.through) as through,
                   (array_agg(closing.id order by closing.through desc, closing.id desc))[1] as closing,
                   (array_agg(closing.organization in (select organization.below(:place, :today))
                              order by closing.through desc, closing.id desc))[1] as visible
              from counted
              join figures.indicator on indicator.id = counted.indicator
             cross join lateral (
                    select closing.id, closing.organization, closing.through
                      from figures.way
                      join figures.closing on closing.organization = any (way.path)
                     where way.organization = counted.organization
                       and way.to_day > counted.own_day
                       and (indicator.stock or way.from_day <= counted.own_day)
                       and closing.through >= greatest(way.from_day, counted.own_day)
                       and closing.opened_at is null
                     order by closing.through desc, closing.id desc
                     limit 1) closing
             group by counted.day
             order by counted.day desc
            """;

    private static final String DAYS = COUNTED + """
            select distinct indicator.code, counted.organization, counted.own_day, counted.day, counted.corrected
              from counted
              join figures.indicator on indicator.id = counted.indicator
             order by counted.day desc
            """;

    private static final String CLOSED = """
            select organization, day, stock
              from unnest(cast(:organizations as integer[]), cast(:days as date[]), cast(:stocks as boolean[]))
                   as asked(organization, day, stock)
             where figures.closed_through(organization, day, stock) is not null
            """;

    private final JdbcClient jdbc;

    LateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest day of counting first. */
    List<DatedAway> datedAway(String kind, Collection<Long> records, OrganizationId place, LocalDate today) {
        return jdbc.sql(DATED_AWAY)
                .param("kind", kind)
                .param("records", records.stream().mapToLong(Long::longValue).toArray())
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> datedAway(row))
                .list();
    }

    /** The latest first. */
    List<LateDay> days(Source source) {
        return jdbc.sql(DAYS)
                .param("kind", source.kind())
                .param("records", new long[] {source.record()})
                .query((row, number) -> new LateDay(
                        new IndicatorId(row.getString("code")),
                        new OrganizationId(row.getInt("organization")),
                        row.getObject("own_day", LocalDate.class),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("corrected")))
                .list();
    }

    /** The last day that any union's books are closed through; empty where nothing is closed. */
    Optional<LocalDate> lastClosedDay() {
        return jdbc.sql("select max(through) as through from figures.closing where opened_at is null")
                .query((row, number) -> Optional.ofNullable(row.getObject("through", LocalDate.class)))
                .single();
    }

    /** What is stated of a union on a day, of whatever is of that kind. */
    record Statement(OrganizationId union, LocalDate day, boolean stock) {}

    /** Those that fall on a closed day. */
    Set<Statement> closed(Collection<Statement> statements) {
        return jdbc.sql(CLOSED)
                .param(
                        "organizations",
                        statements.stream()
                                .mapToInt(each -> each.union().value())
                                .toArray())
                .param(
                        "days",
                        statements.stream().map(each -> each.day().toString()).toArray(String[]::new))
                .param("stocks", statements.stream().map(Statement::stock).toArray(Boolean[]::new))
                .query((row, number) -> new Statement(
                        new OrganizationId(row.getInt("organization")),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("stock")))
                .set();
    }

    private static DatedAway datedAway(ResultSet row) throws SQLException {
        return new DatedAway(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("day", LocalDate.class),
                row.getBoolean("corrected"),
                row.getObject("through", LocalDate.class),
                row.getInt("closing"),
                row.getBoolean("visible"));
    }
}
