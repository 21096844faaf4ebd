package org.unionledger.figures;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends facts. Nothing here or anywhere changes one. */
@Repository
class FactRepository {

    /** How many records one statement restates. */
    private static final int AT_ONCE = 10_000;

    private static final Comparator<StatedSource> SAME_ORDER_FOR_ALL =
            Comparator.comparingInt(StatedSource::kind).thenComparingLong(StatedSource::record);

    // Waits for whoever states the same record for the first time just now.
    private static final String REGISTER = """
            insert into figures.source (kind, record)
            select kind, record
              from unnest(cast(:kinds as smallint[]), cast(:records as bigint[])) as stating(kind, record)
             order by kind, record
            on conflict do nothing
            """;

    private static final String LOCK = """
            select count(*)
              from (select 1
                      from figures.source
                      join unnest(cast(:kinds as smallint[]), cast(:records as bigint[])) as stating(kind, record)
                           using (kind, record)
                     order by kind, record
                       for update of source) locked
            """;

    private static final String POST_THE_DIFFERENCE = """
            with stated as (
                select source_kind, record, indicator, organization, day, breakdown, sum(quantity) as quantity
                  from %s
                 group by source_kind, record, indicator, organization, day, breakdown
                having sum(quantity) <> 0),
            posted as (
                select fact.source_kind, fact.record, fact.indicator, fact.organization, fact.day, fact.breakdown,
                       sum(fact.quantity) as quantity
                  from unnest(cast(:kinds as smallint[]), cast(:records as bigint[])) as stating(kind, record)
                  join figures.fact on fact.source_kind = stating.kind and fact.record = stating.record
                 group by fact.source_kind, fact.record, fact.indicator, fact.organization, fact.day, fact.breakdown
                having sum(fact.quantity) <> 0),
            change as (
                select source_kind, record, indicator, organization, day, breakdown, entry.quantity, entry.reversal
                  from stated
                  full join posted using (source_kind, record, indicator, organization, day, breakdown)
                 cross join lateral (values (-posted.quantity, true), (stated.quantity, false))
                       as entry(quantity, reversal)
                 where stated.quantity is distinct from posted.quantity
                   and entry.quantity is not null),
            fact as (
            insert into figures.fact
                   (source_kind, record, line, organization, indicator, day, breakdown, quantity, reversal)
            select source_kind, record,
                   coalesce((select max(earlier.line)
                               from figures.fact earlier
                              where earlier.source_kind = change.source_kind
                                and earlier.record = change.record), 0)
                       + row_number() over (partition by source_kind, record
                                                order by reversal desc, indicator, organization, day, breakdown),
                   organization, indicator, day, breakdown, quantity, reversal
              from change
            returning id, organization, indicator, day, breakdown, quantity)
            insert into figures.tail (fact, organization, indicator, day, breakdown, quantity)
            select id, organization, indicator, day, breakdown, quantity
              from fact
            """.formatted(EntryColumns.UNNESTED);

    private final JdbcClient jdbc;

    FactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Posts whatever is missing for these records to state exactly this. */
    void restate(List<StatedSource> sources) {
        var ordered = sources.stream().sorted(SAME_ORDER_FOR_ALL).toList();
        for (int from = 0; from < ordered.size(); from += AT_ONCE) {
            restateSome(ordered.subList(from, Math.min(from + AT_ONCE, ordered.size())));
        }
    }

    private void restateSome(List<StatedSource> sources) {
        int[] kinds = sources.stream().mapToInt(StatedSource::kind).toArray();
        long[] records = sources.stream().mapToLong(StatedSource::record).toArray();
        int first = jdbc.sql(REGISTER)
                .param("kinds", kinds)
                .param("records", records)
                .update();
        if (first < sources.size()) {
            jdbc.sql(LOCK)
                    .param("kinds", kinds)
                    .param("records", records)
                    .query(Long.class)
                    .single();
        }
        var entries =
                sources.stream().flatMap(source -> source.entries().stream()).toList();
        jdbc.sql(POST_THE_DIFFERENCE)
                .param("kinds", kinds)
                .param("records", records)
                .params(EntryColumns.of(entries))
                .update();
    }
}
