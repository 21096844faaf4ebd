package org.unionledger.plan.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets each asker through so many times an hour. Counted in this process only: it keeps one calendar program from asking without
 * end and a stranger from trying addresses, and both start anew when the program does.
 */
final class RateLimit {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_ASKERS = 10_000;

    private final int most;
    private final Clock clock;
    private final Map<String, Integer> times = new HashMap<>();
    private Instant since = Instant.EPOCH;

    RateLimit(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Counts one more; with too many askers at once nobody new is let through until the hour is over. */
    synchronized boolean allows(String asker) {
        Instant now = clock.instant();
        if (now.isAfter(since.plus(WINDOW))) {
            times.clear();
            since = now;
        }
        if (times.size() >= MOST_ASKERS && !times.containsKey(asker)) {
            return false;
        }
        return times.merge(asker, 1, Integer::sum) <= most;
    }
}
