package org.unionledger.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads scans: from cells and the tail for a large union; for one that has cells of months alone, its months from those and
 * the tail, days and breakdowns from its facts; from its facts for any other. One statement sees them all in one snapshot,
 * so that a fact which is being merged meanwhile is counted once.
 */
@Repository
class ScanRepository {

    /** More facts than this posted since a past moment are not taken off the totals of now; that moment is counted anew. */
    private static final int TAKEN_OFF_AT_MOST = 1_000_000;

    private static final String SCAN = """
            asked as materialized (
                select asked.number, asked.node, asked.indicator, asked.stock, asked.grain,
                       asked.bounds[1] as low, asked.bounds[cardinality(asked.bounds)] as high, asked.bounds, asked.splitting,
                       asked.kinds is null and asked.splitting is null as everything,
                       node.organization is not null and %s as totalled,
                       coalesce(node.large, false) as large,
                       case when asked.kinds is null and asked.splitting is null
                            then array[0]
                            else array(select id
                                         from figures.breakdown
                                        where breakdown.kinds @> coalesce(asked.kinds, '{}')
                                          and (asked.splitting is null or breakdown.kinds ?? asked.splitting))
                       end as breakdowns
                  from figures.asked(:numbers, :nodes, :indicators, :stock, cast(:grains as smallint[]), cast(:calendars as text[]),
                                     :calendarOf, cast(:kinds as jsonb[]), cast(:splitting as text[])) asked
                  left join figures.node on node.organization = asked.node),
            scan as materialized (
                select asked.*,
                       totalled and (large and grain <> 0 or not large and everything and grain = 2) as from_cells,
                       totalled and (large and grain = 0 or not large and everything and grain = 2) as from_tail,
                       case when not totalled then grain = 0
                            when large then false
                            when everything then grain = 1
                            else grain = 0
                       end as from_facts
                  from asked),
            """;

    // A snapshot older than a rebuild sees no cells at all, not even this one.
    private static final String HAS_CELLS = "(select exists (select from figures.cell where node = 0))";

    // By now's cells only if the tree is still what it was then, and not too much happened since. A union that was
    // reopened has ended no way, but has begun one beside those it had; a new union had none, and posted nothing yet.
    private static final String HAD_CELLS = HAS_CELLS + " and (select usable from turn)";

    private static final String TURN = """
            turn as materialized (
                select not exists (
                           select
                             from figures.past_way past
                            where figures.seen(past.era, past.began, past.began_at, horizon.horizon)
                              and figures.seen(past.ended_era, past.ended, past.ended_at, horizon.horizon) is not true)
                       and not exists (
                           select
                             from figures.way
                            where (way.era, way.began) >= ((horizon.horizon).before_era,
                                                           pg_snapshot_xmin((horizon.horizon).before))
                              and figures.seen(way.era, way.began, way.began_at, horizon.horizon) is not true
                              and exists (select
                                            from figures.way earlier
                                           where earlier.organization = way.organization
                                             and figures.seen(earlier.era, earlier.began, earlier.began_at,
                                                              horizon.horizon)))
                       and (horizon.horizon).before is not null
                       and coalesce(figures.last_fact() - (horizon.horizon).before_facts < :takenOffAtMost, false)
                       as usable
                  from horizon),
            """;

    private static final String CELLS = """
            select scan.number, width_bucket(cell.period, scan.bounds) as bucket, scan.splitting, cell.breakdown,
                   cell.quantity, cell.facts
              from scan
              join figures.cell on cell.node = scan.node
                               and cell.indicator = scan.indicator
                               and cell.breakdown = any (scan.breakdowns)
                               and cell.grain = scan.grain
                               and cell.period >= scan.low
                               and cell.period < scan.high
             where scan.from_cells
            """;

    private static final String TAIL = """
            select scan.number, width_bucket(effect.day, scan.bounds), scan.splitting, tail.breakdown,
                   effect.sign * tail.quantity, effect.sign
              from scan
              join figures.tail on tail.indicator = scan.indicator
                               and tail.day < scan.high
                               and (scan.stock or tail.day >= scan.low)
              join figures.way on way.organization = tail.organization
                              and scan.node = any (way.path)
             cross join lateral figures.effects(tail.day, scan.stock, way.from_day, way.to_day) effect
             where (select exists (select from figures.tail))
               and scan.from_tail
               and effect.day >= scan.low
               and effect.day < scan.high
               and (scan.everything or tail.breakdown = any (scan.breakdowns))
            """;

    private static final String SINCE = """
            select scan.number, width_bucket(effect.day, scan.bounds), scan.splitting, fact.breakdown,
                   - effect.sign * fact.quantity, - effect.sign
              from since fact
              join scan on scan.indicator = fact.indicator
                       and fact.day < scan.high
                       and (scan.stock or fact.day >= scan.low)
              join figures.way on way.organization = fact.organization
                              and scan.node = any (way.path)
             cross join lateral figures.effects(fact.day, scan.stock, way.from_day, way.to_day) effect
             where scan.from_tail
               and effect.day >= scan.low
               and effect.day < scan.high
               and (scan.everything or fact.breakdown = any (scan.breakdowns))
            """;

    private static final String POSTED_SINCE = """
            since as materialized (
                select fact.organization, fact.indicator, fact.day, fact.breakdown, fact.quantity
                  from horizon
                 cross join (select distinct indicator from scan where (select usable from turn)) one
                  join figures.fact on fact.indicator = one.indicator
                                   and (fact.era, fact.posted_xid) >= ((horizon.horizon).before_era,
                                                                       pg_snapshot_xmin((horizon.horizon).before))
                 where figures.seen(fact.era, fact.posted_xid, fact.posted_at, horizon.horizon) is not true),
            """;

    // Union by union, by the index: joined, the ways of a past moment would all be read before it is known that none
    // is asked for.
    private static final String PLACE = """
            place as materialized (
                select node.node, way.organization, way.from_day, way.to_day
                  from (select distinct node from scan where from_facts or grain = 0 and not large) node
                 cross join lateral (select *
                                       from %s way
                                      where way.path @> array[node.node]
                                     offset 0) way),
            """;

    // Of a stock in a few days, what was there before matters only where the union came or went in these days.
    private static final String FACTS = """
            select scan.number, width_bucket(effect.day, scan.bounds), scan.splitting, fact.breakdown,
                   effect.sign * fact.quantity, effect.sign
              from scan
              join place on place.node = scan.node
              join figures.fact on fact.organization = place.organization
                               and fact.indicator = scan.indicator
                               and fact.day < least(scan.high, place.to_day)
                               and fact.day >= case
                                       when scan.stock and (place.from_day >= scan.low or place.to_day < scan.high)
                                       then '-infinity'
                                       else greatest(scan.low, place.from_day)
                                   end
                   %s
             cross join lateral figures.effects(fact.day, scan.stock, place.from_day, place.to_day) effect
             where scan.from_facts
               and effect.day >= scan.low
               and effect.day < scan.high
               and (scan.everything or fact.breakdown = any (scan.breakdowns))
               and %s
            """;

    private static final String SUMS = """
            found as (%s)
            select found.number, found.bucket,
                   case when found.splitting is not null
                        then (select kinds ->> found.splitting from figures.breakdown where id = found.breakdown)
                   end as part,
                   sum(found.quantity) as quantity, sum(found.facts) as facts, cast(null as date) as first_day
              from found
             group by found.number, found.bucket, part
            """;

    // The first day on which anything counted here, to tell nothing in this period from nothing ever. On that day
    // nothing can have left again, so that the cell of that day is the first with more facts coming than going; where
    // there are months only, that holds for a FLOW, which never leaves. A month before the end of the first period
    // says enough; otherwise facts say the day. The tail is looked at only if the cells do not begin before the scan
    // does.
    private static final String FIRST_DAYS = """
            union all
            select scan.number, null, null, null, null,
                   case when not scan.totalled then in_facts.day
                        when scan.large and in_days.day <= scan.low then in_days.day
                        when scan.large then least(in_days.day, in_tail.day)
                        when in_months.long_ago then in_months.month
                        when in_months.asks_facts then in_facts.day
                        else in_tail.day
                   end
              from scan
             cross join lateral (select min(cell.period) as day
                                   from figures.cell
                                  where scan.totalled
                                    and scan.large
                                    and cell.node = scan.node
                                    and cell.indicator = scan.indicator
                                    and cell.breakdown = 0
                                    and cell.grain = 1
                                    and cell.facts > 0) in_days
             cross join lateral (select min(cell.period) as month,
                                        (min(cell.period) + interval '1 month' <= scan.bounds[2]) is true as long_ago,
                                        scan.stock or min(cell.period) is not null as asks_facts
                                   from figures.cell
                                  where scan.totalled
                                    and not scan.large
                                    and cell.node = scan.node
                                    and cell.indicator = scan.indicator
                                    and cell.breakdown = 0
                                    and cell.grain = 2
                                    and cell.facts > 0) in_months
             cross join lateral (select min(greatest(tail.day, way.from_day)) as day
                                   from figures.tail
                                   join figures.way on way.organization = tail.organization
                                                   and way.to_day > tail.day
                                                   and (scan.stock or way.from_day <= tail.day)
                                                   and scan.node = any (way.path)
                                  where scan.totalled
                                    and (scan.large and (in_days.day <= scan.low) is not true
                                         or not scan.large and not in_months.asks_facts)
                                    and tail.indicator = scan.indicator) in_tail
             cross join lateral (select min(greatest(first.day, place.from_day)) as day
                                   from place
                                  cross join lateral (select min(fact.day) as day
                                                        from figures.fact
                                                       where fact.organization = place.organization
                                                         and fact.indicator = scan.indicator
                                                         and fact.day < place.to_day
                                                         and (scan.stock or fact.day >= place.from_day)) first
                                  where (not scan.totalled
                                         or not scan.large and in_months.asks_facts and not in_months.long_ago)
                                    and place.node = scan.node
                                    and first.day is not null) in_facts
             where scan.grain = 0
               and scan.splitting is null
            """;

    // Any of a thousand facts is most likely below a large union; for the others there are few places to look at.
    private static final String HAD_BEGUN = """
            with %1$s
            place as materialized (
                select way.organization, way.from_day, way.to_day
                  from %2$s way
                 where way.path @> array[cast(:node as integer)])
            select exists (select
                             from (select * from figures.fact where indicator = :indicator limit 1000) fact
                                  %3$s
                            cross join lateral (select * from %2$s way where way.organization = fact.organization offset 0) way
                            where way.path @> array[cast(:node as integer)]
                              and way.from_day < cast(:until as date)
                              and fact.day < least(cast(:until as date), way.to_day)
                              and (:stock or fact.day >= way.from_day)
                              and %4$s)
                or exists (select
                             from place
                             join figures.fact on fact.organization = place.organization
                                              and fact.indicator = :indicator
                                              and fact.day < least(cast(:until as date), place.to_day)
                                              and (:stock or fact.day >= place.from_day)
                                  %3$s
                            where place.from_day < cast(:until as date)
                              and %4$s)
            """;

    // The same text every time, whatever the moment, so that the server knows the statement again.
    private static final String NOW = sql(Horizon.of(AsOf.NOW));
    private static final String THEN = sql(Horizon.of(AsOf.at(Instant.EPOCH)));

    private final JdbcClient jdbc;

    ScanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one round trip. */
    Findings read(List<Scan> scans, AsOf asOf) {
        var findings = new Findings(scans.size());
        if (!scans.isEmpty()) {
            var horizon = Horizon.of(asOf);
            jdbc.sql(horizon.isNow() ? NOW : THEN)
                    .params(horizon.parameters())
                    .params(horizon.isNow() ? Map.of() : Map.of("takenOffAtMost", TAKEN_OFF_AT_MOST))
                    .params(ScanColumns.of(scans))
                    .query(row -> {
                        take(row, findings);
                    });
        }
        return findings;
    }

    /** Whether anything had counted before that day, as it was known at a past moment: from the facts themselves. */
    boolean hadBegun(Strand strand, LocalDate until, AsOf asOf) {
        var horizon = Horizon.of(asOf);
        return jdbc.sql(HAD_BEGUN.formatted(horizon.tables(), horizon.way(), horizon.join(), horizon.condition()))
                .params(horizon.parameters())
                .param("node", strand.organization().value())
                .param("indicator", strand.indicator())
                .param("stock", strand.stock())
                .param("until", ScanColumns.day(until))
                .query(Boolean.class)
                .single();
    }

    // By place: by name the driver would look each up, in thousands of rows.
    private static void take(ResultSet row, Findings findings) throws SQLException {
        int scan = row.getInt(1);
        var quantity = row.getBigDecimal(4);
        if (quantity != null) {
            findings.add(scan, row.getInt(2), row.getString(3), new Sum(quantity, row.getLong(5)));
            return;
        }
        var firstDay = row.getObject(6, LocalDate.class);
        if (firstDay != null) {
            findings.begin(scan, firstDay);
        }
    }

    private static String sql(Horizon horizon) {
        var facts = FACTS.formatted(horizon.join(), horizon.condition());
        return horizon.isNow()
                ? "with " + SCAN.formatted(HAS_CELLS) + PLACE.formatted(horizon.way())
                        + SUMS.formatted(union(CELLS, TAIL, facts))
                        + FIRST_DAYS
                : "with " + horizon.tables() + TURN + SCAN.formatted(HAD_CELLS) + POSTED_SINCE
                        + PLACE.formatted(horizon.way()) + SUMS.formatted(union(CELLS, TAIL, SINCE, facts));
    }

    private static String union(String... parts) {
        return String.join("union all\n", parts);
    }
}
