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
    // Written in the order of the key.
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
                 cross join lateral figures.spread(effect.day, merged.breakdown, breakdown.kinds, node.large) part
                 group by 1, 2, 3, 4, 5
                having sum(effect.sign * merged.quantity) <> 0 or sum(effect.sign * merged.facts) <> 0
                 order by 1, 2, 3, 4, 5
                on conflict (node, indicator, breakdown, grain, period)
                do update set quantity = cell.quantity + excluded.quantity, facts = cell.facts + excluded.facts),
            weighed as (
                insert into figures.weight (organization, facts)
                select organization, sum(facts)
                  from merged
                 group by organization
                 order by organization
                on conflict (organization) do update set facts = weight.facts + excluded.facts)
            select count(*) from rolled
            """;

    private static final String WORTH_CELLS = """
            select worth.organization, worth.large
              from (select below.ancestor as organization,
                           count(*) - 1 as unions,
                           count(*) > :many or coalesce(sum(weight.facts), 0) >= :facts as large
                      from (select distinct way.organization, ancestor
                              from figures.way
                             cross join lateral unnest(way.path) as ancestor) below
                      left join figures.weight on weight.organization = below.organization
                     group by below.ancestor) worth
              left join figures.node on node.organization = worth.organization
             where (worth.large or worth.unions >= :some)
               and (node.organization is null or worth.large and not node.large)
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

    /** Unions that have fewer cells than their size is worth. */
    List<Grown> worthCells(Worth worth) {
        return jdbc.sql(WORTH_CELLS)
                .param("some", worth.someUnions())
                .param("many", worth.manyUnions())
                .param("facts", worth.manyFacts())
                .query((row, number) ->
                        new Grown(new OrganizationId(row.getInt("organization")), row.getBoolean("large")))
                .list();
    }

    /** Waits until nobody else changes cells; then nobody does until the end of the transaction. */
    void lock() {
        jdbc.sql("select figures.lock_cells()").query().listOfRows();
    }

    void total(Grown grown) {
        jdbc.sql("select figures.total(:organization, :large)")
                .param("organization", grown.organization().value())
                .param("large", grown.large())
                .query()
                .listOfRows();
    }

    /** @param large whether it is worth cells of days and by breakdown, or of months alone */
    record Grown(OrganizationId organization, boolean large) {}
}
