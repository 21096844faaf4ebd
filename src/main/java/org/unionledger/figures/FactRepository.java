package org.unionledger.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

    // A record that states something for the first time has nothing to be compared with: one statement does it all. Its
    // first line goes in only if it never stated anything, and waits for whoever states it for the first time just now;
    // the other lines follow the first. The gate is mentioned for its lock, see figures.gate. Asked whether it "is
    // true",
    // membership is looked up in a hash, however few rows the planner expects.
    private static final String POST_FIRST_STATEMENTS = """
            with entry as materialized (
                select entry.*,
                       exists (select
                                 from figures.way
                                where way.organization = entry.organization
                                  and way.from_day <= entry.day
                                  and way.to_day > entry.day)
                           and not exists (select from figures.gate) as placed
                  from %s),
            first as (
                insert into figures.fact
                       (source_kind, record, line, organization, indicator, day, breakdown, quantity, reversal)
                select source_kind, record, line, organization, indicator, day, breakdown, quantity, false
                  from entry
                 where line = 1
                   and placed
                 order by source_kind, record
                on conflict do nothing
                returning id, source_kind, record, organization, indicator, day, breakdown, quantity),
            following as (
                insert into figures.fact
                       (source_kind, record, line, organization, indicator, day, breakdown, quantity, reversal)
                select source_kind, record, line, organization, indicator, day, breakdown, quantity, false
                  from entry
                 where line > 1
                   and placed
                   and ((source_kind, record) in (select source_kind, record from first)) is true
                returning id, organization, indicator, day, breakdown, quantity),
            waiting as (
                insert into figures.tail (fact, organization, indicator, day, breakdown, quantity)
                select id, organization, indicator, day, breakdown, quantity from first
                union all
                select id, organization, indicator, day, breakdown, quantity from following)
            select source_kind, record
              from entry
             where line = 1
               and placed
               and ((source_kind, record) in (select source_kind, record from first)) is not true
            union all
            select source_kind, record
              from (select * from entry where not placed order by day, organization limit 1) homeless
             where figures.refuse_place(organization, day)
            """.formatted(EntryColumns.UNNESTED);

    // The same for one record with one line, which is what most records state. Posts nothing if there is more to say.
    private static final String POST_FIRST_LINE = """
            with fact as (
                insert into figures.fact
                       (source_kind, record, line, organization, indicator, day, breakdown, quantity, reversal)
                select stated.source_kind, stated.record, 1, stated.organization, stated.indicator, stated.day,
                       stated.breakdown, stated.quantity, false
                  from (select cast(? as smallint) as source_kind, cast(? as bigint) as record,
                               cast(? as integer) as indicator, cast(? as integer) as organization,
                               cast(? as date) as day, cast(? as integer) as breakdown,
                               cast(? as numeric) as quantity) stated
                  join figures.way on way.organization = stated.organization
                                  and way.from_day <= stated.day
                                  and way.to_day > stated.day
                 where not exists (select from figures.gate)
                on conflict do nothing
                returning id, organization, indicator, day, breakdown, quantity)
            insert into figures.tail (fact, organization, indicator, day, breakdown, quantity)
            select id, organization, indicator, day, breakdown, quantity
              from fact
            """;

    // Whoever restates the same records waits here, and the next statement sees what this transaction left.
    private static final String LOCK = """
            insert into figures.source (kind, record)
            select kind, record
              from unnest(cast(:kinds as smallint[]), cast(:records as bigint[])) as stating(kind, record)
             order by kind, record
            on conflict (kind, record) do update set record = excluded.record where false
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
     * Posts whatever is missing for these records to state exactly this. All first statements come before all
     * corrections, each in the same order for all, so that nobody waits for whoever waits for them.
     *
     * @throws NoPlace if one of them falls on a day on which its union is closed
     */
    void restate(List<StatedSource> sources) {
        try {
            var again = new ArrayList<StatedSource>();
            inParts(
                    sources.stream().sorted(SAME_ORDER_FOR_ALL).toList(),
                    some -> again.addAll(postFirstStatements(some)));
            inParts(again, this::postTheDifference);
        } catch (DataAccessException failed) {
            throw NoPlace.in(failed).<RuntimeException>map(noPlace -> noPlace).orElse(failed);
        }
    }

    private static void inParts(List<StatedSource> sources, Consumer<List<StatedSource>> work) {
        for (int from = 0; from < sources.size(); from += AT_ONCE) {
            work.accept(sources.subList(from, Math.min(from + AT_ONCE, sources.size())));
        }
    }

    /** Returns those that must be compared with what they stated before, of which nothing was posted. */
    private List<StatedSource> postFirstStatements(List<StatedSource> sources) {
        var entries = entries(sources);
        if (sources.size() == 1 && entries.size() == 1 && postFirstLine(entries.get(0))) {
            return List.of();
        }
        Set<Key> known = entries.isEmpty()
                ? Set.of()
                : jdbc.sql(POST_FIRST_STATEMENTS)
                        .params(EntryColumns.of(entries))
                        .query((row, number) -> new Key(row.getInt("source_kind"), row.getLong("record")))
                        .set();
        return sources.stream()
                .filter(source -> source.entries().isEmpty() || known.contains(new Key(source.kind(), source.record())))
                .toList();
    }

    private record Key(int kind, long record) {}

    private boolean postFirstLine(Entry entry) {
        int posted = jdbc.sql(POST_FIRST_LINE)
                .params(
                        entry.sourceKind(),
                        entry.record(),
                        entry.indicator(),
                        entry.organization(),
                        entry.day(),
                        entry.breakdown(),
                        entry.quantity())
                .update();
        return posted == 1;
    }

    private void postTheDifference(List<StatedSource> again) {
        sources(LOCK, again).update();
        sources(POST_THE_DIFFERENCE, again)
                .params(EntryColumns.of(entries(again)))
                .update();
    }

    private JdbcClient.StatementSpec sources(String sql, List<StatedSource> sources) {
        return jdbc.sql(sql)
                .param("kinds", sources.stream().mapToInt(StatedSource::kind).toArray())
                .param(
                        "records",
                        sources.stream().mapToLong(StatedSource::record).toArray());
    }

    private static List<Entry> entries(List<StatedSource> sources) {
        return sources.stream().flatMap(source -> source.entries().stream()).toList();
    }
}
