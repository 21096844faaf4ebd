package org.unionledger.figures;

import java.time.LocalDate;
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

    // The day on which a counted row's union has no place: its own, or the one it would count on. Null if there is
    // none.
    private static final String HOMELESS = """
            case when not exists (select
                                    from figures.way
                                   where way.organization = counted.organization
                                     and way.from_day <= coalesce(counted.own_day, counted.day)
                                     and way.to_day > coalesce(counted.own_day, counted.day))
                      then coalesce(counted.own_day, counted.day)
                 when counted.own_day is not null
                      and not exists (select
                                        from figures.way
                                       where way.organization = counted.organization
                                         and way.from_day <= counted.day
                                         and way.to_day > counted.day)
                      then counted.day
            end""";

    // A record that states something for the first time has nothing to be compared with: one statement does it all.
    // Its first line goes in only if it never stated anything, and waits for whoever states it for the first time
    // just now; the other lines follow the first. The gate is mentioned for its lock, see figures.gate. Asked whether
    // it "is true", membership is looked up in a hash, however few rows the planner expects.
    private static final String POST_FIRST_STATEMENTS = """
            with stated as materialized (
                select entry.*, %2$s as closed
                  from %1$s
                  join figures.indicator on indicator.id = entry.indicator),
            counted as (
                select source_kind, record, line, organization, indicator, breakdown, quantity,
                       case when closed then cast(:today as date) else day end as day,
                       case when closed then day end as own_day
                  from stated),
            entry as materialized (
                select counted.*,
                       %3$s as homeless
                  from counted
                 where not exists (select from figures.gate)),
            first as (
                insert into figures.fact
                       (source_kind, record, line, organization, indicator, day, own_day, breakdown, quantity, reversal)
                select source_kind, record, line, organization, indicator, day, own_day, breakdown, quantity, false
                  from entry
                 where line = 1
                   and homeless is null
                 order by source_kind, record
                on conflict do nothing
                returning id, source_kind, record, organization, indicator, day, breakdown, quantity),
            following as (
                insert into figures.fact
                       (source_kind, record, line, organization, indicator, day, own_day, breakdown, quantity, reversal)
                select source_kind, record, line, organization, indicator, day, own_day, breakdown, quantity, false
                  from entry
                 where line > 1
                   and homeless is null
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
               and homeless is null
               and ((source_kind, record) in (select source_kind, record from first)) is not true
            union all
            select source_kind, record
              from (select entry.*,
                           exists (select
                                     from figures.fact
                                    where fact.source_kind = entry.source_kind
                                      and fact.record = entry.record) as known
                      from entry
                     where homeless is not null
                     order by known, homeless, organization) refused
             where known or figures.refuse_place(organization, homeless)
            """.formatted(EntryColumns.UNNESTED, closed("entry"), HOMELESS);

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
                   and not exists (select
                                     from figures.closing
                                    where closing.opened_at is null
                                      and closing.through >= stated.day)
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

    // Compared by the records' own days. What is taken back counts on its own day if that is still open, else today.
    private static final String POST_THE_DIFFERENCE = """
            with stated as (
                select source_kind, record, indicator, organization, day, breakdown, quantity
                  from %1$s),
            posted as (
                select fact.source_kind, fact.record, fact.indicator, fact.organization,
                       coalesce(fact.own_day, fact.day) as day, fact.breakdown, sum(fact.quantity) as quantity
                  from unnest(cast(:kinds as smallint[]), cast(:records as bigint[])) as stating(kind, record)
                  join figures.fact on fact.source_kind = stating.kind and fact.record = stating.record
                 group by 1, 2, 3, 4, 5, 6
                having sum(fact.quantity) <> 0),
            change as (
                select source_kind, record, indicator, organization, day, breakdown, entry.quantity, entry.reversal
                  from stated
                  full join posted using (source_kind, record, indicator, organization, day, breakdown)
                 cross join lateral (values (-posted.quantity, true), (stated.quantity, false))
                       as entry(quantity, reversal)
                 where stated.quantity is distinct from posted.quantity
                   and entry.quantity is not null
                   and not exists (select from figures.gate)),
            dated as materialized (
                select change.*, %2$s as closed
                  from change
                  join figures.indicator on indicator.id = change.indicator),
            counted as (
                select source_kind, record, indicator, organization, breakdown, quantity, reversal,
                       case when closed then cast(:today as date) else day end as day,
                       case when closed then day end as own_day
                  from dated),
            entry as materialized (
                select counted.*, %3$s as homeless
                  from counted),
            fact as (
                insert into figures.fact
                       (source_kind, record, line, organization, indicator, day, own_day, breakdown, quantity, reversal)
                select source_kind, record,
                       coalesce((select max(earlier.line)
                                   from figures.fact earlier
                                  where earlier.source_kind = entry.source_kind
                                    and earlier.record = entry.record), 0)
                           + row_number() over (partition by source_kind, record
                                                    order by reversal desc, indicator, organization, day, own_day, breakdown),
                       organization, indicator, day, own_day, breakdown, quantity, reversal
                  from entry
                 where homeless is null
                    or figures.refuse_place(organization, homeless)
                returning id, organization, indicator, day, breakdown, quantity)
            insert into figures.tail (fact, organization, indicator, day, breakdown, quantity)
            select id, organization, indicator, day, breakdown, quantity
              from fact
            """.formatted(EntryColumns.UNNESTED, closed("change"), HOMELESS);

    private final JdbcClient jdbc;

    FactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Posts whatever is missing for these records to state exactly this. All first statements come before all
     * corrections, each in the same order for all, so that nobody waits for whoever waits for them.
     *
     * @param today on which counts what falls into a closed period
     * @throws NoPlace if one of them falls, or would count, on a day on which its union is closed
     */
    void restate(List<StatedSource> sources, LocalDate today) {
        try {
            var again = new ArrayList<StatedSource>();
            inParts(
                    sources.stream().sorted(SAME_ORDER_FOR_ALL).toList(),
                    some -> again.addAll(postFirstStatements(some, today)));
            inParts(again, some -> postTheDifference(some, today));
        } catch (DataAccessException failed) {
            throw NoPlace.in(failed).<RuntimeException>map(noPlace -> noPlace).orElse(failed);
        }
    }

    private static void inParts(List<StatedSource> sources, Consumer<List<StatedSource>> work) {
        for (int from = 0; from < sources.size(); from += AT_ONCE) {
            work.accept(sources.subList(from, Math.min(from + AT_ONCE, sources.size())));
        }
    }

    /** Whether a row's day is closed; asked of its union only if anything is closed so late. */
    private static String closed(String row) {
        return """
                case when %1$s.day <= (select max(through) from figures.closing where opened_at is null)
                     then figures.closed_through(%1$s.organization, %1$s.day, indicator.stock) is not null
                     else false
                end""".formatted(row);
    }

    /** Returns those that must be compared with what they stated before, of which nothing was posted. */
    private List<StatedSource> postFirstStatements(List<StatedSource> sources, LocalDate today) {
        var entries = entries(sources);
        if (sources.size() == 1 && entries.size() == 1 && postFirstLine(entries.get(0))) {
            return List.of();
        }
        Set<Key> known = entries.isEmpty()
                ? Set.of()
                : jdbc.sql(POST_FIRST_STATEMENTS)
                        .params(EntryColumns.of(entries))
                        .param("today", today)
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

    private void postTheDifference(List<StatedSource> again, LocalDate today) {
        sources(LOCK, again).update();
        sources(POST_THE_DIFFERENCE, again)
                .params(EntryColumns.of(entries(again)))
                .param("today", today)
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
