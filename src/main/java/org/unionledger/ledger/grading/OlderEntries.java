package org.unionledger.ledger.grading;

import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.GradedEntries;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.organization.Organizations;

/**
 * Entries of a book that is older than the duties of checks and grades, or of a register that was not one of these, have theirs stated
 * once. Stopped in the middle it begins again; what was stated already stays as it is.
 */
@Component
class OlderEntries {

    private static final int UNIONS_AT_ONCE = 200;

    private final Ledgers ledgers;
    private final GradedEntries entries;
    private final GradingDuties duties;
    private final Organizations organizations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OlderEntries(
            Ledgers ledgers,
            GradedEntries entries,
            GradingDuties duties,
            Organizations organizations,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.duties = duties;
        this.organizations = organizations;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void follow() {
        organizations
                .root()
                .map(Scope::operatorAt)
                .ifPresent(all -> ledgers.declarations().stream()
                        .filter(ledger -> ledger.checklist() != null || ledger.grading() != null)
                        .filter(ledger -> !entries.isFollowed(ledger))
                        .forEach(ledger -> follow(all, ledger)));
    }

    /** A portion of unions at a time, so that nobody who writes about one of them waits for all. */
    private void follow(Scope all, Declaration ledger) {
        List<OrganizationId> unions = entries.unions(ledger, 0, UNIONS_AT_ONCE);
        while (!unions.isEmpty()) {
            List<OrganizationId> portion = unions;
            transaction.executeWithoutResult(status -> duties.state(all, ledger, portion));
            unions = entries.unions(ledger, portion.get(portion.size() - 1).value(), UNIONS_AT_ONCE);
        }
        entries.markFollowed(ledger, clock.instant());
    }
}
