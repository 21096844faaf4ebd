package org.unionledger.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
                   coalesce(counted.quantity, 0) as counted
              from (select * from figures.cell where node = :organization and (quantity <> 0 or facts <> 0)) kept
              full join figures.recounted(:organization) counted using (indicator, breakdown, grain, period)
              left join figures.indicator on indicator.id = indicator
              left join figures.breakdown on breakdown.id = breakdown
             where kept.quantity is distinct from counted.quantity
                or kept.facts is distinct from counted.facts
             order by 1, 2, 3, 4
            """;

    private static final String NODES = "select organization from figures.node order by organization";

    private static final String LONGEST_UNCHECKED = """
            select node.organization
              from figures.node
              left join figures.reconciled using (organization)
             order by reconciled.at nulls first, node.organization
             limit 1
            """;

    private static final String REMEMBER = """
            insert into figures.reconciled (organization, at, differences)
            values (:organization, now(), :differences)
            on conflict (organization) do update set at = excluded.at, differences = excluded.differences
            """;

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

    private final JdbcClient jdbc;

    ReconciliationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrganizationId> nodes() {
        return jdbc.sql(NODES).query(ReconciliationRepository::organization).list();
    }

    Optional<OrganizationId> longestUnchecked() {
        return jdbc.sql(LONGEST_UNCHECKED)
                .query(ReconciliationRepository::organization)
                .optional();
    }

    List<TotalDifference> differences(OrganizationId organization) {
        return jdbc.sql(DIFFERENCES)
                .param("organization", organization.value())
                .query((row, number) -> difference(organization, row))
                .list();
    }

    void remember(OrganizationId organization, int differences) {
        jdbc.sql(REMEMBER)
                .param("organization", organization.value())
                .param("differences", differences)
                .update();
    }

    List<OrganizationId> strayed() {
        return jdbc.sql(STRAYED).query(ReconciliationRepository::organization).list();
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
