package org.unionledger.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Lays the cells of a union beside what its facts say. Each comparison is one statement and sees one snapshot. */
@Repository
class ReconciliationRepository {

    private static final String DIFFERENCES = """
            select coalesce(indicator.code, 'unknown.indicator') as indicator, coalesce(breakdown.kinds, '{}') as kinds,
                   grain = 2 as month, period,
                   coalesce(kept.quantity, 0) as kept,
                   coalesce(counted.quantity, 0) as counted,
                   count(*) over () as found
              from (select *
                      from figures.cell
                     where node = :organization
                       and (cast(:indicator as integer) is null or cell.indicator = :indicator)
                       and (quantity <> 0 or facts <> 0)) kept
              full join figures.recounted(:organization, cast(:indicator as integer)) counted using (indicator, breakdown, grain, period)
              left join figures.indicator on indicator.id = indicator
              left join figures.breakdown on breakdown.id = breakdown
             where kept.quantity is distinct from counted.quantity
                or kept.facts is distinct from counted.facts
             order by 1, 2, 3, 4
             limit :named
            """;

    private static final String NODES = "select organization from figures.node order by organization";

    private static final String NEXT = """
            select node, indicator
              from (select :node as node, (select min(id) from figures.indicator where id > :indicator) as indicator
                    union all
                    select (select min(organization) from figures.node where organization > :node),
                           (select min(id) from figures.indicator)
                    union all
                    select (select min(organization) from figures.node), (select min(id) from figures.indicator)) next
             where node in (select organization from figures.node)
               and indicator is not null
             limit 1
            """;

    private static final String ALARM = """
            insert into figures.alarm (node, indicator, differences)
            values (:node, :indicator, :differences)
            on conflict (node, indicator) do update set found_at = now(), differences = excluded.differences
            """;

    private static final String SILENCE = "delete from figures.alarm where node = :node and indicator = :indicator";

    // Unions whose place is not the one the tree gives them.
    private static final String STRAYED = """
            select organization
              from (select organization, from_day, to_day, path from figures.way
                    except
                    select organization_id, from_day, to_day, path from organization.path) stray
            union
            select organization_id
              from (select organization_id, from_day, to_day, path from organization.path
                    except
                    select organization, from_day, to_day, path from figures.way) missing
             order by 1
            """;

    private static final String HOMELESS = "select distinct organization from figures.homeless(null) order by 1";

    private final JdbcClient jdbc;

    ReconciliationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrganizationId> nodes() {
        return jdbc.sql(NODES).query(ReconciliationRepository::organization).list();
    }

    /** What the watch comes to next, going round and round; empty while nobody has cells. */
    Optional<Watched> next(Watched last) {
        return jdbc.sql(NEXT)
                .param("node", last.node())
                .param("indicator", last.indicator())
                .query((row, number) -> new Watched(row.getInt("node"), row.getInt("indicator")))
                .optional();
    }

    /** Of every indicator. */
    Found<TotalDifference> differences(OrganizationId organization) {
        return differences(organization.value(), null);
    }

    Found<TotalDifference> differences(Watched watched) {
        return differences(watched.node(), watched.indicator());
    }

    private Found<TotalDifference> differences(int organization, @Nullable Integer indicator) {
        return jdbc.sql(DIFFERENCES)
                .param("organization", organization)
                .param("indicator", indicator)
                .param("named", Found.NAMED)
                .query(FoundRows.of((row, number) -> difference(new OrganizationId(organization), row)));
    }

    void remember(Watched watched, long differences) {
        jdbc.sql(differences == 0 ? SILENCE : ALARM)
                .params(Map.of("node", watched.node(), "indicator", watched.indicator(), "differences", differences))
                .update();
    }

    List<OrganizationId> strayed() {
        return jdbc.sql(STRAYED).query(ReconciliationRepository::organization).list();
    }

    List<OrganizationId> homeless() {
        return jdbc.sql(HOMELESS).query(ReconciliationRepository::organization).list();
    }

    private static OrganizationId organization(ResultSet row, int number) throws SQLException {
        return new OrganizationId(row.getInt(1));
    }

    private static TotalDifference difference(OrganizationId organization, ResultSet row) throws SQLException {
        return new TotalDifference(
                organization,
                new IndicatorId(row.getString("indicator")),
                Dictionary.breakdown(row.getString("kinds")),
                row.getBoolean("month"),
                row.getObject("period", LocalDate.class),
                row.getBigDecimal("kept"),
                row.getBigDecimal("counted"));
    }
}
