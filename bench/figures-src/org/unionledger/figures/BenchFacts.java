package org.unionledger.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Loads facts by SQL, past the posting that is measured elsewhere, and has cells made of them. */
final class BenchFacts {

    private static final int CHUNKS = 10;

    // The more often asked for, the smaller the number; each with the breakdowns its facts may have.
    private static final String INDICATORS = """
            create table bench.indicator as
            select row_number() over (order by bench.chance(indicator.id, 9))::integer - 1 as rank,
                   indicator.id, indicator.code, version.kind = 'STOCK' as stock, version.breakdowns[1] as splitting,
                   cast(null as integer[]) as breakdowns
              from figures.indicator
              join figures.indicator_version version on version.indicator = indicator.id
             where version.kind <> 'FORMULA'
            """;

    private static final String BREAKDOWNS = """
            insert into figures.breakdown (kinds)
            select '{}'
            union
            select jsonb_build_object(splitting, 'value ' || value)
              from bench.indicator
             cross join generate_series(1, 6) as value
             where splitting is not null
            on conflict do nothing
            """;

    // Half of the facts carry none.
    private static final String BREAKDOWNS_OF_INDICATORS = """
            update bench.indicator
               set breakdowns = array(select case when slot <= 6 and splitting is not null then split.id else plain.id end
                                        from generate_series(1, 12) as slot
                                        join figures.breakdown plain on plain.kinds = '{}'
                                        left join figures.breakdown split
                                               on split.kinds = case when splitting is not null
                                                                     then jsonb_build_object(splitting, 'value ' || slot)
                                                                end
                                       order by slot)
            """;

    private static final String FACTS = """
            insert into figures.fact
                   (source_kind, record, line, organization, indicator, day, breakdown, quantity, reversal)
            select (select id from figures.source_kind where code = 'bench.loaded'), number, 1,
                   case when bench.chance(number, 2) < 0.02 then 2 + bench.pick(number, 3, 1662, 1)
                        else 1664 + bench.pick(number, 3, 58337, 2)
                   end,
                   indicator.id,
                   case when number % 2 = 0 then date '2016-01-01' + bench.pick(number, 4, 3653, 1)
                        else date '2016-01-04' + 7 * bench.pick(number, 4, 521, 1)
                   end,
                   indicator.breakdowns[1 + bench.pick(number, 5, 12, 1)],
                   case when bench.chance(number, 6) < case when indicator.stock then 0.4 else 0.05 end then -1 else 1 end
                       * case when number % 4 = 0 then (1 + bench.pick(number, 7, 1000000, 2)) / 100.0
                              else 1 + bench.pick(number, 7, 50, 2)
                         end,
                   false
              from generate_series(cast(:from as bigint), cast(:to as bigint)) as number
              join bench.indicator on indicator.rank = bench.pick(number, 1, 300, 2)
            """;

    private final BenchBook book;

    BenchFacts(BenchBook book) {
        this.book = book;
    }

    /** Returns ten moments, each of which saw another part of the facts. */
    List<Instant> load(long facts) {
        book.run(INDICATORS);
        book.run(BREAKDOWNS);
        book.run(BREAKDOWNS_OF_INDICATORS);
        book.run("insert into figures.source_kind (code) values ('bench.loaded')");
        book.run("analyze bench.indicator");
        var moments = new ArrayList<Instant>();
        withoutIndexes(() -> {
            for (int i = 0; i < CHUNKS; i++) {
                load(facts * i / CHUNKS + 1, facts * (i + 1) / CHUNKS);
                moments.add(book.keepMoment());
            }
        });
        book.run("vacuum analyze");
        return moments;
    }

    private void load(long from, long to) {
        book.transaction.executeWithoutResult(
                status -> book.jdbc.sql(FACTS).param("from", from).param("to", to).update());
    }

    /** Dropped before and made again after: ten times faster, and the same indexes. */
    private void withoutIndexes(Runnable work) {
        record Index(String name, String definition) {}
        var indexes = book.jdbc
                .sql("""
                select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
                  from pg_index
                 where indrelid = 'figures.fact'::regclass
                   and not indisunique
                """)
                .query((row, number) -> new Index(row.getString("name"), row.getString("definition")))
                .list();
        indexes.forEach(index -> book.run("drop index " + index.name()));
        work.run();
        book.transaction.executeWithoutResult(status -> {
            book.run("set local maintenance_work_mem = '1GB'");
            indexes.forEach(index -> book.run(index.definition()));
        });
    }

    /** Says which unions have cells, while there is nothing to put into them. */
    void giveCells() {
        book.roller.giveCells();
    }

    /** All cells, from nothing, as the product computes them again. */
    void rebuild() {
        book.rebuild.run();
    }
}
