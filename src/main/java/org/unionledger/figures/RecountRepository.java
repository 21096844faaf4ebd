package org.unionledger.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Writes down what records state, for the current transaction only, and lays it beside the facts. */
@Repository
class RecountRepository {

    private static final String CREATE = """
            create temporary table recount (
                source_kind  text not null,
                record       bigint not null,
                indicator    text not null,
                organization integer not null,
                day          date not null,
                kinds        jsonb not null,
                quantity     numeric not null
            ) on commit drop
            """;

    private static final String ADD = """
            insert into pg_temp.recount (source_kind, record, indicator, organization, day, kinds, quantity)
            select *
              from unnest(cast(:sourceKinds as text[]), cast(:records as bigint[]), cast(:indicators as text[]),
                          cast(:organizations as integer[]), cast(:days as date[]), cast(:kinds as jsonb[]),
                          cast(:quantities as numeric[]))
            """;

    private static final String DIFFERENCES = """
            with stated as (
                select source_kind, record, indicator, organization, day, kinds, sum(quantity) as quantity
                  from pg_temp.recount
                 group by source_kind, record, indicator, organization, day, kinds
                having sum(quantity) <> 0),
            net as (
                select source_kind, record, indicator, organization, coalesce(own_day, day) as day, breakdown,
                       sum(quantity) as quantity
                  from figures.fact
                 group by 1, 2, 3, 4, 5, 6
                having sum(quantity) <> 0),
            posted as (
                select source_kind.code as source_kind, net.record, indicator.code as indicator,
                       net.organization, net.day, breakdown.kinds, net.quantity
                  from net
                  left join figures.source_kind on source_kind.id = net.source_kind
                  left join figures.indicator on indicator.id = net.indicator
                  left join figures.breakdown on breakdown.id = net.breakdown)
            select coalesce(source_kind, 'unknown') as source_kind, record,
                   coalesce(indicator, 'unknown.indicator') as indicator, organization, day,
                   coalesce(kinds, '{"unknown": "breakdown"}') as kinds,
                   coalesce(stated.quantity, 0) as stated,
                   coalesce(posted.quantity, 0) as posted,
                   count(*) over () as found
              from stated
              full join posted using (source_kind, record, indicator, organization, day, kinds)
             where stated.quantity is distinct from posted.quantity
             order by source_kind, record, indicator, organization, day, kinds
             limit :named
            """;

    private final JdbcClient jdbc;

    RecountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin() {
        jdbc.sql(CREATE).update();
    }

    void add(List<Statement> statements) {
        var sourceKinds = new ArrayList<String>();
        var records = new ArrayList<Long>();
        var postings = new ArrayList<Posting>();
        for (Statement statement : statements) {
            for (Posting posting : statement.postings()) {
                sourceKinds.add(statement.source().kind());
                records.add(statement.source().record());
                postings.add(posting);
            }
        }
        jdbc.sql(ADD)
                .param("sourceKinds", sourceKinds.toArray(String[]::new))
                .param("records", records.toArray(Long[]::new))
                .param(
                        "indicators",
                        texts(postings, posting -> posting.indicator().value()))
                .param(
                        "organizations",
                        postings.stream()
                                .mapToInt(posting -> posting.organization().value())
                                .toArray())
                .param("days", texts(postings, posting -> posting.day().toString()))
                .param("kinds", texts(postings, posting -> Dictionary.json(posting.breakdown())))
                .param(
                        "quantities",
                        texts(postings, posting -> posting.quantity().toPlainString()))
                .update();
    }

    private static String[] texts(List<Posting> postings, Function<Posting, String> text) {
        return postings.stream().map(text).toArray(String[]::new);
    }

    Found<Difference> differences() {
        return jdbc.sql(DIFFERENCES).param("named", Found.NAMED).query(FoundRows.of(RecountRepository::difference));
    }

    private static Difference difference(ResultSet row, int number) throws SQLException {
        return new Difference(
                new Source(row.getString("source_kind"), row.getLong("record")),
                new IndicatorId(row.getString("indicator")),
                new OrganizationId(row.getInt("organization")),
                row.getObject("day", LocalDate.class),
                Dictionary.breakdown(row.getString("kinds")),
                row.getBigDecimal("stated"),
                row.getBigDecimal("posted"));
    }
}
