package org.unionledger.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/**
 * Merges the tail into cells. Everything here runs in a read-committed transaction: the lock is waited for by one statement,
 * and the next one sees what its last holder left.
 */
@Repository
class CellRepository {

    // Whatever is lost with the machine is still in the tail.
    private static final String NO_HURRY = "set local synchronous_commit = off";

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('figures.cell'))";

    // Whatever is visible is merged, in any order: nothing remembers "merged up to here", so nothing is left behind.
    // Written
    // in the order of the key.
    private static final String ROLL = """
            with rolled as (
                delete from figures.tail
                 where ctid = any (array(select ctid from figures.tail limit :limit))
                returning organization, indicator, day, breakdown, quantity),
            merged as (
                select organization, indicator, day, breakdown, sum(quantity) as quantity, count(*) as facts
                  from rolled
                 group by organization, indicator, day, breakdown),
            written as (
                insert into figures.cell (node, indicator, breakdown, grain, period, quantity, facts)
                select node.organization, merged.indicator, part.breakdown, part.grain, part.period,
                       sum(effect.sign * merged.quantity), sum(effect.sign * merged.facts)
                  from merged
                  join figures.indicator on indicator.id = merged.indicator
                  join figures.breakdown on breakdown.id = merged.breakdown
                  join figures.way on way.organization = merged.organization
                 cross join lateral figures.effects(merged.day, indicator.stock, way.from_day, way.to_day) effect
                 cross join lateral unnest(way.path) as ancestor
                  join figures.node on node.organization = ancestor
                 cross join lateral figures.spread(effect.day, merged.breakdown, breakdown.kinds) part
                 group by 1, 2, 3, 4, 5
                having sum(effect.sign * merged.quantity) <> 0 or sum(effect.sign * merged.facts) <> 0
                 order by 1, 2, 3, 4, 5
                on conflict (node, indicator, breakdown, grain, period)
                do update set quantity = cell.quantity + excluded.quantity, facts = cell.facts + excluded.facts)
            select count(*) from rolled
            """;

    private static final String[] RECOUNT = {
        "set local work_mem = '256MB'",
        "set local maintenance_work_mem = '512MB'",
        """
        create temporary table cell_of_day on commit drop as
        select node.organization as node, fact.indicator, fact.breakdown, effect.day,
               sum(effect.sign * fact.quantity) as quantity, sum(effect.sign) as facts
          from figures.fact
          join figures.indicator on indicator.id = fact.indicator
          join figures.way on way.organization = fact.organization
         cross join lateral figures.effects(fact.day, indicator.stock, way.from_day, way.to_day) effect
         cross join lateral unnest(way.path) as ancestor
          join figures.node on node.organization = ancestor
         where not exists (select from figures.tail where tail.fact = fact.id)
         group by 1, 2, 3, 4
        """,
        """
        create temporary table counted_cell on commit drop as
        select node, indicator, part.breakdown, part.grain, part.period, sum(quantity) as quantity, sum(facts) as facts
          from pg_temp.cell_of_day cell
          join figures.breakdown kinds on kinds.id = cell.breakdown
         cross join lateral figures.spread(cell.day, cell.breakdown, kinds.kinds) part
         group by 1, 2, 3, 4, 5
        having sum(quantity) <> 0 or sum(facts) <> 0
        """,
        "drop table pg_temp.cell_of_day",
        "analyze pg_temp.counted_cell",
        "analyze figures.cell",
    };

    private static final String REMOVE_UNFOUNDED = """
            delete from figures.cell
             where (quantity <> 0 or facts <> 0)
               and not exists (select
                                 from pg_temp.counted_cell counted
                                where counted.node = cell.node
                                  and counted.indicator = cell.indicator
                                  and counted.breakdown = cell.breakdown
                                  and counted.grain = cell.grain
                                  and counted.period = cell.period)
            """;

    private static final String WRITE_COUNTED = """
            insert into figures.cell (node, indicator, breakdown, grain, period, quantity, facts)
            select node, indicator, breakdown, grain, period, quantity, facts
              from pg_temp.counted_cell counted
             where not exists (select
                                 from figures.cell
                                where cell.node = counted.node
                                  and cell.indicator = counted.indicator
                                  and cell.breakdown = counted.breakdown
                                  and cell.grain = counted.grain
                                  and cell.period = counted.period
                                  and cell.quantity = counted.quantity
                                  and cell.facts = counted.facts)
             order by node, indicator, breakdown, grain, period
            on conflict (node, indicator, breakdown, grain, period)
            do update set quantity = excluded.quantity, facts = excluded.facts
            """;

    private static final String WORTH_CELLS = """
            select worth.organization
              from (select ancestor as organization
                      from figures.way
                     cross join lateral unnest(way.path) as ancestor
                     where ancestor <> way.organization
                     group by ancestor
                    having count(distinct way.organization) >= :unions
                    union
                    select organization
                      from (select organization from figures.way group by organization) one
                     where (select count(*)
                              from (select from figures.fact where fact.organization = one.organization limit :facts) posted)
                           >= :facts) worth
             where not exists (select from figures.node where node.organization = worth.organization)
             order by worth.organization
            """;

    private final JdbcClient jdbc;

    CellRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody else changes cells just now; then nobody does until the end of the transaction. */
    boolean tryLock() {
        return jdbc.sql(TRY_LOCK).query(Boolean.class).single();
    }

    boolean isTailEmpty() {
        return jdbc.sql("select not exists (select from figures.tail)")
                .query(Boolean.class)
                .single();
    }

    /** Merges at most so many facts and returns how many. The lock must be held. */
    int roll(int limit) {
        jdbc.sql(NO_HURRY).update();
        return jdbc.sql(ROLL).param("limit", limit).query(Integer.class).single();
    }

    /** Unions without cells that lead at least so many others, or have posted at least so many facts. */
    List<OrganizationId> worthCells(int unions, int facts) {
        return jdbc.sql(WORTH_CELLS)
                .param("unions", unions)
                .param("facts", facts)
                .query((row, number) -> new OrganizationId(row.getInt("organization")))
                .list();
    }

    /**
     * Puts right whichever cells are not what the facts say, and returns how many were not. They are changed in place:
     * whoever reads in an older snapshot goes on reading the cells of that snapshot. The lock must be held.
     */
    int rebuild() {
        for (String step : RECOUNT) {
            jdbc.sql(step).update();
        }
        return jdbc.sql(REMOVE_UNFOUNDED).update() + jdbc.sql(WRITE_COUNTED).update();
    }

    /** Waits until nobody else changes cells; then nobody does until the end of the transaction. */
    void lock() {
        jdbc.sql("select figures.lock_cells()").query().listOfRows();
    }

    void total(OrganizationId organization) {
        jdbc.sql("select figures.total(:organization)")
                .param("organization", organization.value())
                .query()
                .listOfRows();
    }
}
