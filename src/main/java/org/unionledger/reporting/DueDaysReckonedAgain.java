package org.unionledger.reporting;

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

/** When the days by which reports are due are set otherwise, what is owed is said anew, as a job. */
@Component
class DueDaysReckonedAgain {

    private final AssignmentRepository assignments;
    private final ReportDuties duties;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueDaysReckonedAgain(
            AssignmentRepository assignments,
            ReportDuties duties,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.assignments = assignments;
        this.duties = duties;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener
    void on(ParameterSet set) {
        if (set.parameter().startsWith("reporting.")) {
            jobs.start(set.by(), progress -> reckon(set.union(), progress), "/duties", "reporting.job.reckoned");
        }
    }

    /** Each by itself, so that nobody who sends waits longer than for one. */
    void reckon(OrganizationId above, Progress progress) {
        List<Assignment> below = assignments.below(above, LocalDate.now(clock));
        for (int done = 0; done < below.size(); done++) {
            if (progress.isCancelled()) {
                throw new Progress.Cancelled();
            }
            progress.at(done, below.size());
            Assignment assignment = below.get(done);
            transaction.executeWithoutResult(status -> duties.settle(assignment));
        }
        progress.at(below.size(), below.size());
    }
}
