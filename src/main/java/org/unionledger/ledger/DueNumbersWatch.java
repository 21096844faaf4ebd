package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.organization.Organizations;
import org.unionledger.work.Jobs;

/**
 * A number that a union has set for a later day counts for the entries there are from that day on. Looked at once a day and soon after
 * each start; what is to be reckoned again, is by a job.
 */
@Component
class DueNumbersWatch {

    private final DueRenewal renewal;
    private final Organizations organizations;
    private final Jobs jobs;
    private final Clock clock;
    private @Nullable LocalDate looked;

    DueNumbersWatch(DueRenewal renewal, Organizations organizations, Jobs jobs, Clock clock) {
        this.renewal = renewal;
        this.organizations = organizations;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void look() {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(looked)) {
            return;
        }
        organizations
                .root()
                .map(Scope::operatorAt)
                .filter(operator -> !renewal.overtaken().isEmpty())
                .ifPresent(operator -> jobs.start(operator, renewal::renewOvertaken, "/duties", "ledger.due.job"));
        looked = today;
    }
}
