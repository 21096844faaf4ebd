package org.unionledger.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which facts were committed at which moment, so that figures can be read again as they stood. */
@Service
public class Moments {

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('figures.moment'))";

    // Nothing new since the newest moment: that one still tells everything. Whoever was in the middle of something
    // then may have posted with earlier numbers.
    private static final String KEEP_IF_NEWS = """
            with newest as (
                select era, snapshot, facts from figures.moment order by at desc limit 1)
            insert into figures.moment (at, snapshot, facts)
            select statement_timestamp(), pg_current_snapshot(), figures.last_fact()
             where not exists (select
                                 from newest
                                where facts = figures.last_fact()
                                  and pg_snapshot_xmin(snapshot) = pg_snapshot_xmax(snapshot)
                                  and era = (select max(id) from figures.era))
                or exists (select
                             from newest
                             join figures.past_way past
                                  on (past.ended_era, past.ended) >= (newest.era, pg_snapshot_xmin(newest.snapshot)))
            """;

    // The snapshot of a repeatable-read transaction dates from its beginning, and so must the moment.
    private static final String KEEP = """
            insert into figures.moment (at, snapshot, facts)
            values (transaction_timestamp(), pg_current_snapshot(), figures.last_fact())
            on conflict (at) do update set at = excluded.at
            returning at
            """;

    private final JdbcClient jdbc;

    Moments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps exactly what the current transaction sees, for a report that is issued with its figures: whoever asks as of the
     * answer gets the same figures to the last fact. The transaction must be repeatable-read and have just begun.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant keep() {
        return jdbc.sql(KEEP).query(OffsetDateTime.class).single().toInstant();
    }

    /** Once a minute, so that a past minute is read by two comparisons instead of every transaction's commit time. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @Transactional
    void keepThisMinute() {
        jdbc.sql(ONE_AT_A_TIME).query().listOfRows();
        jdbc.sql(KEEP_IF_NEWS).update();
    }
}
