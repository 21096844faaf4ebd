package org.unionledger.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a question may see, as pieces of SQL: everything committed now, or what was committed at a past moment. What the two
 * kept moments around that one do not tell is told by commit times.
 */
final class Horizon {

    private static final Horizon NOW = new Horizon(null, false);

    private static final String MOMENT = """
            horizon as materialized (
                select figures.horizon_at(cast(:moment as timestamptz)) as horizon),
            """;

    private static final String WAYS = """
            way as not materialized (
                select way.organization, way.from_day, way.to_day, way.path
                  from figures.way
                 cross join horizon
                 where figures.seen(way.era, way.began, way.began_at, horizon.horizon)
                union all
                select past.organization, past.from_day, past.to_day, past.path
                  from figures.past_way past
                 cross join horizon
                 where figures.seen(past.era, past.began, past.began_at, horizon.horizon)
                   and figures.seen(past.ended_era, past.ended, past.ended_at, horizon.horizon) is not true),
            """;

    private static final String SEEN = "figures.seen(fact.era, fact.posted_xid, fact.posted_at, horizon.horizon)";

    private final @Nullable Instant moment;
    private final boolean news;

    private Horizon(@Nullable Instant moment, boolean news) {
        this.moment = moment;
        this.news = news;
    }

    static Horizon of(AsOf asOf) {
        return asOf.moment() == null ? NOW : new Horizon(asOf.moment(), false);
    }

    /** Along the ways of today, only what was not committed at that moment. */
    static Horizon newsSince(Instant moment) {
        return new Horizon(moment, true);
    }

    boolean isNow() {
        return moment == null;
    }

    /** Common table expressions, ending in a comma: the horizon, and the ways as they were believed. Empty for now. */
    String tables() {
        return isNow() ? "" : news ? MOMENT : MOMENT + WAYS;
    }

    /** Where the ways stand. */
    String way() {
        return isNow() || news ? "figures.way" : "way";
    }

    /** To stand in the from clause behind {@code fact}; empty for now. */
    String join() {
        return isNow() ? "" : "cross join horizon";
    }

    /** On {@code fact}, for the where clause. */
    String condition() {
        return isNow() ? "true" : news ? "(" + SEEN + ") is not true" : SEEN;
    }

    Map<String, Object> parameters() {
        return moment == null ? Map.of() : Map.of("moment", Timestamp.from(moment));
    }
}
