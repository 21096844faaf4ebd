package org.unionledger.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The append-only log of changes and of looks at protected data (审计日志). Written in the transaction of what it tells, so
 * that neither exists without the other, and chained by hashes, so that who alters it by other ways is found.
 */
@Service
public class AuditLog {

    private final ChainWriter writer;
    private final TrailRepository trail;
    private final Clock clock;

    AuditLog(ChainWriter writer, TrailRepository trail, Clock clock) {
        this.writer = writer;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Writes that {@code actor} did {@code action}; only fields that differ belong into {@code before} and {@code after}.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void write(
            Actor actor,
            String action,
            Subject subject,
            @Nullable String reason,
            Map<String, String> before,
            Map<String, String> after) {
        Pending.of(writer)
                .add(new Deed(
                        clock.instant(),
                        actor.account(),
                        actor.login(),
                        action,
                        subject.kind(),
                        subject.id(),
                        subject.where().value(),
                        reason,
                        before,
                        after));
    }

    /** What was done to a record, the latest first; what this transaction has told already, too. */
    public List<AuditEntry> history(Subject subject) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            Pending.of(writer).tell();
        }
        return trail.history(subject.kind(), subject.id());
    }
}
