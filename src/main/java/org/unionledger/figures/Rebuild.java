package org.unionledger.figures;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes all totals from the facts again, beside those who post and those who read. */
@Service
public class Rebuild {

    /** More than one, because counting is work for the processor; few, because others go on working. */
    private static final int COUNTERS = 2;

    private final CellRepository cells;
    private final RebuildRepository repository;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;

    Rebuild(CellRepository cells, RebuildRepository repository, PlatformTransactionManager transactions) {
        this.cells = cells;
        this.repository = repository;
        this.transaction = readCommitted(transactions);
        this.ownTransaction = readCommitted(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private static TransactionTemplate readCommitted(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return template;
    }

    /** All or nothing; returns how many totals had to be put right. */
    public int run() {
        try {
            return Objects.requireNonNull(transaction.execute(status -> lockedRun()));
        } finally {
            ownTransaction.executeWithoutResult(status -> repository.clear());
        }
    }

    private int lockedRun() {
        cells.lock();
        ownTransaction.executeWithoutResult(status -> repository.prepare());
        int counted = countAll();
        repository.finish();
        int wrong = repository.hasNothingToCompare() ? counted : repository.differences();
        if (wrong > 0) {
            repository.exchange();
        }
        return wrong;
    }

    private int countAll() {
        var indicators = new ConcurrentLinkedQueue<>(repository.indicators());
        var executor = Executors.newFixedThreadPool(COUNTERS);
        try {
            return Stream.generate(() -> CompletableFuture.supplyAsync(() -> count(indicators), executor))
                    .limit(COUNTERS)
                    .toList()
                    .stream()
                    .mapToInt(CompletableFuture::join)
                    .sum();
        } finally {
            // Where one has failed the others need not go on.
            indicators.clear();
            executor.shutdown();
        }
    }

    private int count(Queue<Integer> indicators) {
        return Objects.requireNonNull(ownTransaction.execute(status -> {
            repository.beginToCount();
            int counted = 0;
            for (Integer next = indicators.poll(); next != null; next = indicators.poll()) {
                counted += repository.count(next);
            }
            return counted;
        }));
    }
}
