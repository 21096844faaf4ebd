package org.unionledger.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts all cells again from the facts, into a table beside theirs, an indicator at a time so that each fits into memory.
 * Somebody holds the lock of {@link CellRepository#lock} meanwhile: what is merged stays the same, whatever is posted.
 */
@Repository
class RebuildRepository {

    private static final String CLEAR = "drop table if exists figures.counted";

    private static final String PREPARE =
            "create table figures.counted (like figures.cell including all excluding indexes) with (fillfactor = 90)";

    private static final List<String> BEGIN = List.of("set local work_mem = '256MB'", """
            create temporary table route on commit drop as
            select organization, from_day, to_day,
                   array(select node.organization
                           from figures.node
                          where node.organization = any (way.path)
                            and node.large) as large,
                   array(select node.organization
                           from figures.node
                          where node.organization = any (way.path)
                            and not node.large) as small
              from figures.way
            """, "analyze pg_temp.route");

    // Written in the order of the key, so that what is asked for together lies together. A breakdown of facts that
    // carry none is no cell.
    private static final String COUNT = """
            insert into figures.counted (node, indicator, breakdown, grain, period, quantity, facts)
            with effect as (
                select route.large, route.small, fact.breakdown, effect.day,
                       cast(date_trunc('month', cast(effect.day as timestamp)) as date) as month,
                       effect.sign * fact.quantity as quantity, effect.sign
                  from figures.fact
                  join figures.indicator on indicator.id = fact.indicator
                  join pg_temp.route on route.organization = fact.organization
                 cross join lateral figures.effects(fact.day, indicator.stock, route.from_day, route.to_day) effect
                 where fact.indicator = :indicator
                   and not exists (select from figures.tail where tail.fact = fact.id))
            select node, cast(:indicator as integer), coalesce(breakdown, 0),
                   case when day is null then 2 else 1 end, coalesce(day, month), sum(quantity), sum(sign)
              from effect
             cross join lateral unnest(large) as node
             group by grouping sets ((node, breakdown, month, day), (node, breakdown, month),
                                     (node, month, day), (node, month))
            having (sum(quantity) <> 0 or sum(sign) <> 0)
               and (breakdown is null or breakdown is distinct from (select id from figures.breakdown where kinds = '{}'))
            union all
            select node, cast(:indicator as integer), 0, 2, month, sum(quantity), sum(sign)
              from effect
             cross join lateral unnest(small) as node
             group by node, month
            having sum(quantity) <> 0 or sum(sign) <> 0
             order by 1, 2, 3, 4, 5
            """;

    private static final String MARK = """
            insert into figures.counted (node, indicator, breakdown, grain, period, quantity, facts)
            values (0, 0, 0, 1, '-infinity', 0, 0)
            """;

    private static final List<String> FINISH = List.of(
            "set local maintenance_work_mem = '512MB'",
            "alter table figures.counted add constraint counted_pkey primary key (node, indicator, breakdown, grain, period)",
            "analyze figures.counted");

    private static final String NOTHING_TO_COMPARE = "select not exists (select from figures.cell where node > 0)";

    private static final String DIFFERENCES = """
            select count(*)
              from (select * from figures.cell where quantity <> 0 or facts <> 0) kept
              full join (select * from figures.counted where quantity <> 0 or facts <> 0) counted
                using (node, indicator, breakdown, grain, period)
             where kept.quantity is distinct from counted.quantity
                or kept.facts is distinct from counted.facts
            """;

    private static final List<String> WEIGH = List.of("delete from figures.weight", """
            insert into figures.weight (organization, facts)
            select organization, count(*)
              from figures.fact
             where not exists (select from figures.tail where tail.fact = fact.id)
             group by organization
            """);

    private final JdbcClient jdbc;

    RebuildRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Integer> indicators() {
        return jdbc.sql("select id from figures.indicator order by id")
                .query(Integer.class)
                .list();
    }

    /** To be committed before others count. */
    void prepare() {
        clear();
        jdbc.sql(PREPARE).update();
    }

    void clear() {
        jdbc.sql(CLEAR).update();
    }

    /** Once in each transaction that counts. */
    void beginToCount() {
        BEGIN.forEach(step -> jdbc.sql(step).update());
    }

    /** Returns how many cells the indicator has. */
    int count(int indicator) {
        return jdbc.sql(COUNT).param("indicator", indicator).update();
    }

    void finish() {
        jdbc.sql(MARK).update();
        FINISH.forEach(step -> jdbc.sql(step).update());
        WEIGH.forEach(step -> jdbc.sql(step).update());
    }

    boolean hasNothingToCompare() {
        return jdbc.sql(NOTHING_TO_COMPARE).query(Boolean.class).single();
    }

    /** How many cells are not what was counted, or missing, or too many. */
    int differences() {
        return jdbc.sql(DIFFERENCES).query(Integer.class).single();
    }

    /** Puts what was counted in the place of the cells. */
    void exchange() {
        jdbc.sql("select figures.exchange_cells()").query().listOfRows();
    }
}
