package org.unionledger.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has to tell. It is written right before the commit, all in one statement: so a lane is held for that
 * moment only, however long the transaction takes and however many rows it tells.
 */
final class Pending implements TransactionSynchronization {

    private final ChainWriter writer;
    private final List<Deed> deeds = new ArrayList<>();

    private Pending(ChainWriter writer) {
        this.writer = writer;
    }

    /** @throws IllegalStateException outside a transaction: what is told would stay if what it tells of did not */
    static Pending of(ChainWriter writer) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The audit log is written in the transaction of what it tells");
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(each -> each instanceof Pending pending && pending.writer == writer)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> registered(writer));
    }

    private static Pending registered(ChainWriter writer) {
        Pending pending = new Pending(writer);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(Deed deed) {
        deeds.add(deed);
    }

    /** Writes what there is to tell so far. */
    void tell() {
        if (!deeds.isEmpty()) {
            writer.append(List.copyOf(deeds));
            deeds.clear();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        tell();
    }
}
