package org.unionledger.exchange;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who sees the book as it is before the first row of a file is booked. */
enum Seen {

    /** Every connection: whoever imports has written nothing that is not committed. */
    BY_ALL,

    /** Only the connection of whoever imports, who may have written something first in a transaction that is not over. */
    BY_CALLER;

    /** Asked before the import's own transaction begins. */
    static Seen here() {
        return TransactionSynchronizationManager.isActualTransactionActive() ? BY_CALLER : BY_ALL;
    }
}
