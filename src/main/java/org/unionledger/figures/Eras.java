package org.unionledger.figures;

import jakarta.annotation.PostConstruct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions are numbered by the cluster: restored into another one, a book would compare the numbers of two clusters and
 * read past moments wrong. Before anything is posted there, a new era begins, and numbers are compared within one only.
 */
@Component
class Eras {

    private static final Logger log = LoggerFactory.getLogger(Eras.class);

    private final EraRepository repository;
    private final TransactionTemplate transaction;

    Eras(EraRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
    }

    @PostConstruct
    void begin() {
        if (Boolean.TRUE.equals(transaction.execute(status -> repository.begin()))) {
            log.info("账套已迁入新的数据库 The book was restored into another database");
        }
    }
}
