package org.unionledger.audit;

import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The whole log as lines of text, which {@link AuditCheck} checks; the format is told in docs/audit-log.md. */
@Service
public class AuditExport {

    private final ChainRepository repository;

    AuditExport(ChainRepository repository) {
        this.repository = repository;
    }

    /** Hands over every line; one snapshot, so that rows and heads are of the same moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(Consumer<String> lines) {
        lines.accept("union-ledger-audit 1 " + Chain.LANES);
        repository.each(lines);
        repository.heads().forEach(head -> lines.accept(head.line()));
    }
}
