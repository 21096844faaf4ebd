package org.unionledger.figures;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
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

    /** How many times as long as a look at the tail took there is no other. */
    private static final int REST_FOR_A_LOOK = 20;

    private final CellRepository cells;
    private final TransactionTemplate transaction;
    private volatile boolean growing = true;
    private volatile boolean closing;
    private volatile long nextLook = System.nanoTime();

    Roller(CellRepository cells, PlatformTransactionManager transactions) {
        this.cells = cells;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT0.2S")
    void roll() {
        if (System.nanoTime() - nextLook < 0) {
            return;
        }
        int rolled = closing || isTailEmpty() ? 0 : AT_ONCE;
        while (rolled == AT_ONCE && !closing) {
            rolled = rollOnce(AT_ONCE);
        }
    }

    /** After a large import there is work for minutes, which the next start goes on with. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /** A look passes over everything that a large import has written and not committed yet, again and again until it has. */
    private boolean isTailEmpty() {
        long begin = System.nanoTime();
        boolean empty = cells.isTailEmpty();
        long end = System.nanoTime();
        nextLook = end + (end - begin) * REST_FOR_A_LOOK;
        return empty;
    }

    /** How many facts were merged; none while somebody else changes cells. */
    int rollOnce(int limit) {
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
