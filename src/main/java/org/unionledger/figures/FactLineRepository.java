package org.unionledger.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Lists the facts that a figure is the sum of, exactly those. */
@Repository
class FactLineRepository {

    // Which days count at which union: for a FLOW those on which it lay below, for a STOCK all if it lies below on the
    // last.
    private static final String LINES = """
            with %1$s
            place as materialized (
                select organization_id as organization, from_day, to_day
                  from organization.path
                 where path @> array[cast(:organization as integer)])
            select fact.id, fact.day, fact.organization, breakdown.kinds, fact.quantity, fact.reversal,
                   source_kind.code as source_kind, fact.record, fact.posted_at
              from figures.fact
              join figures.breakdown on breakdown.id = fact.breakdown
              join figures.source_kind on source_kind.id = fact.source_kind
                   %2$s
             where fact.indicator = :indicator
               and fact.day >= :first
               and fact.day <= :last
               and (fact.day, fact.id) < (:beforeDay, :beforeId)
               and breakdown.kinds @> cast(:kinds as jsonb)
               and exists (select
                             from place
                            where place.organization = fact.organization
                              and case when :stock then cast(:last as date) else fact.day end >= place.from_day
                              and case when :stock then cast(:last as date) else fact.day end < place.to_day)
               and %3$s
             order by fact.day desc, fact.id desc
             limit :limit
            """;

    /** Before every day PostgreSQL and Java both know; a STOCK counts from the beginning. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private static final FactCursor AT_THE_TOP = new FactCursor(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    private final JdbcClient jdbc;

    FactLineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest day first; without links. */
    List<FactLine> lines(Question question, AsOf asOf, @Nullable FactCursor after, int limit) {
        var horizon = Horizon.of(asOf);
        var cursor = after == null ? AT_THE_TOP : after;
        var query = question.query();
        return jdbc.sql(LINES.formatted(horizon.table(), horizon.join(), horizon.condition()))
                .params(horizon.parameters())
                .params(Map.of(
                        "organization", query.organization().value(),
                        "indicator", question.registered().number(),
                        "first", question.stock() ? BEGINNING : query.period().from(),
                        "last", query.period().to(),
                        "stock", question.stock(),
                        "kinds", Dictionary.json(query.where()),
                        "beforeDay", cursor.day(),
                        "beforeId", cursor.id(),
                        "limit", limit))
                .query((row, number) -> line(row))
                .list();
    }

    private static FactLine line(ResultSet row) throws SQLException {
        return new FactLine(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                new OrganizationId(row.getInt("organization")),
                Dictionary.breakdown(row.getString("kinds")),
                row.getBigDecimal("quantity"),
                row.getBoolean("reversal"),
                new Source(row.getString("source_kind"), row.getLong("record")),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                null);
    }
}
