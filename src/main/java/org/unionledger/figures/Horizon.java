package org.unionledger.figures;

import java.sql.Timestamp;
import java.util.Map;

/**
 * What a question may see, as pieces of SQL: everything committed now, or what was committed at a past moment. Facts are
 * told apart by the two kept moments around the one asked for; only those committed between the two by their commit time.
 *
 * @param table     a common table expression, ending in a comma; empty for now
 * @param join      to stand in the from clause behind {@code fact}; empty for now
 * @param condition on {@code fact}, for the where clause
 */
record Horizon(String table, String join, String condition, Map<String, Object> parameters) {

    private static final Horizon NOW = new Horizon("", "", "true", Map.of());

    private static final String TABLE = """
            horizon as materialized (
                select moment as at,
                       (select snapshot from figures.moment where at <= moment order by at desc limit 1) as before,
                       (select snapshot from figures.moment where at >= moment order by at limit 1) as after
                  from cast(:moment as timestamptz) as moment),
            """;

    private static final String CONDITION = """
            (coalesce(pg_visible_in_snapshot(fact.posted_xid, horizon.before), false)
             or coalesce(pg_visible_in_snapshot(fact.posted_xid, horizon.after), true)
                and figures.committed_at(fact.posted_xid, fact.posted_at) <= horizon.at)""";

    static Horizon of(AsOf asOf) {
        var moment = asOf.moment();
        return moment == null
                ? NOW
                : new Horizon(TABLE, "cross join horizon", CONDITION, Map.of("moment", Timestamp.from(moment)));
    }
}
