package org.unionledger.committee;

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

/** When a number of the rules is set otherwise, what unions owe by it is reckoned again, as a job. */
@Component
class ReckonedAgain {

    private static final List<String> OURS = List.of("committee.", "certificate.");

    private final TermRepository repository;
    private final Terms terms;
    private final Certificates certificates;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReckonedAgain(
            TermRepository repository,
            Terms terms,
            Certificates certificates,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.terms = terms;
        this.certificates = certificates;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener
    void on(ParameterSet set) {
        if (OURS.stream().anyMatch(set.parameter()::startsWith)) {
            jobs.start(set.by(), progress -> reckon(set.union(), progress), "/duties", "committee.job.reckoned");
        }
    }

    /** Each union by itself, so that nobody who records waits longer than for one. */
    void reckon(OrganizationId above, Progress progress) {
        List<OrganizationId> unions = repository.withBodies(above, LocalDate.now(clock));
        for (int done = 0; done < unions.size(); done++) {
            if (progress.isCancelled()) {
                throw new Progress.Cancelled();
            }
            progress.at(done, unions.size());
            OrganizationId union = unions.get(done);
            transaction.executeWithoutResult(status -> {
                terms.settle(union);
                certificates.settle(union);
            });
        }
        progress.at(unions.size(), unions.size());
    }
}
