package org.unionledger.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends facts. Nothing here or anywhere changes one. */
@Repository
class FactRepository {

    /** How many records one statement restates. */
    private static final int AT_ONCE = 10_000;

    private static final Comparator<StatedSource> SAME_ORDER_FOR_ALL =
            Comparator.comparingInt(StatedSource::kind).thenComparingLong(StatedSource::record);

    // A record that states something for the first time has nothing to be compared with: one statement does it all.
    // Waits for
    // whoever states the same record for the first time just now.
    private static final String POST_FIRST_STATEMENTS = """
            with stating as (
                select kind, record
                  from unnest(cast(:kinds as smallint[]), cast(:records as bigint[])) as stating(kind, record)),
            placed as materialized (
                select figures.require_places(array_agg(entry.organization), array_agg(entry.day)) as everywhere
                  from %s
                 where entry.quantity <> 0),
            first as (
                insert into figures.source (kind, record)
                select kind, record from stating where (select everywhere from placed) order by kind, record
                on conflict do nothing
                returning kind, record),
            fact as (
                insert into figures.fact
                       (source_kind, record, line, organization, indicator, day, breakdown, quantity, reversal)
                select entry.source_kind, entry.record, entry.line, entry.organization, entry.indicator, entry.day,
                       entry.breakdown, entry.quantity, false
                  from %s
                  join first on first.kind = entry.source_kind and first.record = entry.record
                returning id, organization, indicator, day, breakdown, quantity),
            waiting as (
                insert into figures.tail (fact, organization, indicator, day, breakdown, quantity)
                select id, organization, indicator, day, breakdown, quantity from fact)
            select kind, record
              from stating
             where not exists (select from first where first.kind = stating.kind and first.record = stating.record)
            """.formatted(EntryColumns.UNNESTED, EntryColumns.UNNESTED);

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
                select source_kind, record, indicator, organization, day, breakdown, quantity
                  from %s),
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

    /**
     * Posts whatever is missing for these records to state exactly this.
     *
     * @throws NoPlace if one of them falls on a day on which its union is closed
     */
    void restate(List<StatedSource> sources) {
        try {
            restateAll(sources);
        } catch (DataAccessException failed) {
            throw NoPlace.in(failed).<RuntimeException>map(noPlace -> noPlace).orElse(failed);
        }
    }

    private void restateAll(List<StatedSource> sources) {
        var ordered = sources.stream().sorted(SAME_ORDER_FOR_ALL).toList();
        for (int from = 0; from < ordered.size(); from += AT_ONCE) {
            restateSome(ordered.subList(from, Math.min(from + AT_ONCE, ordered.size())));
        }
    }

    private void restateSome(List<StatedSource> sources) {
        Set<StatedSource> known = postFirstStatements(sources);
        if (!known.isEmpty()) {
            var again = sources.stream().filter(known::contains).toList();
            columns(LOCK, again).query(Long.class).single();
            columns(POST_THE_DIFFERENCE, again)
                    .params(EntryColumns.of(netted(again)))
                    .update();
        }
    }

    /** Returns those that had stated something before, of which nothing was posted. */
    private Set<StatedSource> postFirstStatements(List<StatedSource> sources) {
        record Key(int kind, long record) {}
        var known = columns(POST_FIRST_STATEMENTS, sources)
                .params(EntryColumns.of(netted(sources)))
                .query((row, number) -> new Key(row.getInt("kind"), row.getLong("record")))
                .set();
        return sources.stream()
                .filter(source -> known.contains(new Key(source.kind(), source.record())))
                .collect(Collectors.toSet());
    }

    private JdbcClient.StatementSpec columns(String sql, List<StatedSource> sources) {
        return jdbc.sql(sql)
                .param("kinds", sources.stream().mapToInt(StatedSource::kind).toArray())
                .param(
                        "records",
                        sources.stream().mapToLong(StatedSource::record).toArray());
    }

    private static List<Entry> netted(List<StatedSource> sources) {
        return sources.stream().flatMap(source -> source.netted().stream()).toList();
    }
}
