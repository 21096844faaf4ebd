package org.unionledger.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the watch has come since the program was started.
 *
 * @param last     what it looked at last
 * @param lookedAt null before it has looked at anything
 * @param ended    when the round before ended; null during the first
 */
record WatchRound(
        Watched last, @Nullable Instant lookedAt, @Nullable Instant ended) {

    static final WatchRound NOTHING_YET = new WatchRound(Watched.NOTHING_YET, null, null);

    WatchRound then(Watched next, Instant now) {
        return new WatchRound(next, now, next.isBehind(last) ? ended : lookedAt);
    }
}
