package org.unionledger.figures;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.figures.CellRepository.Grown;

/**
 * Keeps the tail short and gives cells to the unions that have grown to need them. Figures are exact whether it runs or not;
 * it only keeps them fast.
 */
@Service
class Roller {

    /** Facts merged in one transaction; the more, the cheaper each. */
    private static final int AT_ONCE = 20_000;

    private final CellRepository cells;
    private final TransactionTemplate transaction;
    private volatile boolean growing = true;

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
        growing |= rolled != null && rolled > 0;
        return rolled == null ? 0 : rolled;
    }

    /** Nobody grows while nothing is merged; who has grown without is seen with the next fact. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
    void giveCells() {
        if (growing) {
            growing = false;
            giveCells(Worth.CELLS);
        }
    }

    void giveCells(Worth worth) {
        for (Grown grown : cells.worthCells(worth)) {
            transaction.executeWithoutResult(status -> cells.total(grown));
        }
    }
}
