package org.unionledger.joining;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.protection.Protection;

/**
 * Counts by the hour what strangers try, across all processes and restarts. The numbers are a practice of ours: many workers of
 * one factory apply from one address, but nobody guesses the four characters of an identity number.
 */
@Component
class Attempts {

    private static final Duration KEPT = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Protection protection;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Protection protection, Clock clock) {
        this.jdbc = jdbc;
        this.protection = protection;
        this.clock = clock;
    }

    /** What is counted, and how often it may be tried within an hour. */
    enum Kind {
        APPLYING_FROM_AN_ADDRESS(60),
        APPLYING_BY_A_LINK(600),
        ASKING_FROM_AN_ADDRESS(30),
        ASKING_BY_A_RECEIPT(10);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    /**
     * Counts one more, whatever becomes of it.
     *
     * @param who kept as a keyed hash only
     * @return whether it is still within the limit
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean allow(Kind kind, String who) {
        int times = jdbc.sql("""
                insert into joining.attempt (what, since, times)
                values (:what, :since, 1)
                on conflict (what, since) do update set times = attempt.times + 1
                returning times
                """)
                .param("what", protection.mac("joining.attempt." + kind.name(), who.getBytes(StandardCharsets.UTF_8)))
                .param("since", utc(clock.instant().truncatedTo(ChronoUnit.HOURS)))
                .query(Integer.class)
                .single();
        return times <= kind.most();
    }

    void forgetOld() {
        jdbc.sql("delete from joining.attempt where since < :before")
                .param("before", utc(clock.instant().minus(KEPT)))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
