package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.PeriodCut.Run;
import org.unionledger.ledger.declaration.Declaration;

/** Counts entries that stand by union and whole months or years; exact at any moment, at a cost that does not grow. */
@Repository
class Tally {

    private static final int AT_ONCE = 20_000;

    /** Stands for all unions together. */
    private static final int EVERYBODY = 0;

    private final JdbcClient jdbc;

    Tally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param whole runs of years or months; none counts nothing */
    long count(Declaration declaration, OrganizationId within, boolean everywhere, List<Run> whole, LocalDate today) {
        if (whole.isEmpty()) {
            return 0;
        }
        String periods = whole.stream()
                .map(run -> "period between " + run.from() + " and " + run.to())
                .collect(Collectors.joining(" or ", "(", ")"));
        String place = everywhere
                ? " and organization_id = " + EVERYBODY
                : " and organization_id = any (array(select organization.below(:within, :today)))";
        String rows = "select entries from ledger.%s where ledger = :ledger and " + periods + place;
        return jdbc.sql("select coalesce(sum(entries), 0) from (" + rows.formatted("tally") + " union all "
                        + rows.formatted("tally_change") + ") part")
                .param("ledger", declaration.id())
                .param("within", within.value())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /**
     * Merges appended changes into the totals, whichever are visible and in any order; nobody waits for it, and it waits
     * for nobody.
     */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void merge() {
        int merged;
        do {
            merged = mergeSome();
        } while (merged == AT_ONCE);
    }

    private int mergeSome() {
        return jdbc.sql("""
                with change as (
                    delete from ledger.tally_change
                     where ctid = any (array(select ctid from ledger.tally_change limit :limit for update skip locked))
                    returning ledger, period, organization_id, entries
                ), merged as (
                    insert into ledger.tally as tally (ledger, period, organization_id, entries)
                    select ledger, period, organization_id, sum(entries)
                      from change
                     group by ledger, period, organization_id
                     order by ledger, period, organization_id
                    on conflict (ledger, period, organization_id) do update set entries = tally.entries + excluded.entries
                )
                select count(*) from change
                """).param("limit", AT_ONCE).query(Integer.class).single();
    }
}
