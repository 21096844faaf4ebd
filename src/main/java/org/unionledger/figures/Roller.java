package org.unionledger.figures;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.codes.OrganizationId;

/**
 * Keeps the tail short and gives cells to the unions that have grown to need them. Figures are exact whether it runs or not;
 * it only keeps them fast.
 */
@Service
class Roller {

    /** Facts merged in one transaction; the more, the cheaper each. */
    private static final int AT_ONCE = 20_000;

    private static final int UNIONS_WORTH_CELLS = 20;
    private static final int FACTS_WORTH_CELLS = 20_000;

    private final CellRepository cells;
    private final TransactionTemplate transaction;

    Roller(CellRepository cells, PlatformTransactionManager transactions) {
        this.cells = cells;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT0.2S")
    void roll() {
        int rolled = AT_ONCE;
        while (rolled == AT_ONCE) {
            rolled = rollOnce(AT_ONCE);
        }
    }

    /** How many facts were merged; none while somebody else changes cells. */
    int rollOnce(int limit) {
        if (cells.isTailEmpty()) {
            return 0;
        }
        Integer rolled = transaction.execute(status -> cells.tryLock() ? cells.roll(limit) : 0);
        return rolled == null ? 0 : rolled;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
    void giveCells() {
        giveCells(UNIONS_WORTH_CELLS, FACTS_WORTH_CELLS);
    }

    void giveCells(int unions, int facts) {
        for (OrganizationId organization : cells.worthCells(unions, facts)) {
            transaction.executeWithoutResult(status -> cells.total(organization));
        }
    }
}
