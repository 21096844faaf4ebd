package org.unionledger.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.audit.Actor;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.regulation.Parameters;

/**
 * Erases what an application says about a person some days after it was decided; what was sent back and never answered lapses
 * by the same number of days. Source: 个人信息保护法 arts. 19, 47 (PRI-03).
 */
@Component
class ApplicationErasure {

    private static final Actor CLOCKWORK = new Actor(0, "system");

    private final ApplicationRepository repository;
    private final Attempts attempts;
    private final Settling settling;
    private final Parameters parameters;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApplicationErasure(
            ApplicationRepository repository,
            Attempts attempts,
            Settling settling,
            Parameters parameters,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.attempts = attempts;
        this.settling = settling;
        this.parameters = parameters;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void erase() {
        erase(LocalDate.now(clock));
        attempts.forgetOld();
    }

    /** Union by union, so that one that cannot be settled keeps no other from it. */
    void erase(LocalDate today) {
        repository.keeping().forEach(union -> transaction.executeWithoutResult(status -> erase(union, today)));
    }

    private void erase(OrganizationId union, LocalDate today) {
        LocalDate since = today.minusDays(parameters.whole(Consents.RETENTION, union, today));
        repository.unanswered(union, since).forEach(application -> lapse(application, today));
        repository.erase(union, since, today).forEach(id -> write(repository.get(id), "erased"));
    }

    private void lapse(Application application, LocalDate today) {
        repository.put(application.id(), ApplicationState.LAPSED, today, null);
        settling.settle(repository.get(application.id()));
        write(application, "lapsed");
    }

    private void write(Application application, String action) {
        audit.write(CLOCKWORK, action, Settling.subject(application), null, Map.of(), Map.of());
    }
}
