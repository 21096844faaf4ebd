package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.codes.OrganizationId;
import org.unionledger.regulation.ParameterSet;
import org.unionledger.work.Jobs;
import org.unionledger.work.Progress;

/** When a number of the rules is set otherwise, what is owed by it is reckoned again, as a job. */
@Component
class EffortsReckonedAgain {

    private final EffortRepository repository;
    private final EffortBook book;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EffortsReckonedAgain(
            EffortRepository repository,
            EffortBook book,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.book = book;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener
    void on(ParameterSet set) {
        if (set.parameter().startsWith("establishment.")) {
            jobs.start(set.by(), progress -> reckon(set.union(), progress), "/duties", "establishment.job.reckoned");
        }
    }

    /** Each employer by itself, so that nobody who records waits longer than for one. */
    void reckon(OrganizationId above, Progress progress) {
        List<Long> below = repository.below(above, LocalDate.now(clock));
        for (int done = 0; done < below.size(); done++) {
            if (progress.isCancelled()) {
                throw new Progress.Cancelled();
            }
            progress.at(done, below.size());
            long effort = below.get(done);
            transaction.executeWithoutResult(status -> book.settleLocked(effort));
        }
        progress.at(below.size(), below.size());
    }
}
