package org.unionledger.audit;

import java.time.Clock;
import java.util.Collection;
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
    private final PersonalWords words;
    private final Clock clock;

    AuditLog(ChainWriter writer, TrailRepository trail, PersonalWords words, Clock clock) {
        this.writer = writer;
        this.trail = trail;
        this.words = words;
        this.clock = clock;
    }

    /** What is told of one record about a person. */
    public record Told(
            String action,
            Subject subject,
            @Nullable String reason,
            Map<String, String> before,
            Map<String, String> after) {}

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

    /**
     * The same of a record about a person: what reason and values say is kept so that it can be forgotten; who did what and when,
     * and to which fields, stays for ever.
     */
    public void writePersonal(
            Actor actor,
            String action,
            Subject subject,
            @Nullable String reason,
            Map<String, String> before,
            Map<String, String> after) {
        writePersonal(actor, List.of(new Told(action, subject, reason, before, after)));
    }

    /** The same of many records, in one statement for what they say. */
    public void writePersonal(Actor actor, List<Told> told) {
        List<PersonalWords.Said> kept = words.keep(told);
        for (int i = 0; i < kept.size(); i++) {
            Told each = told.get(i);
            PersonalWords.Said said = kept.get(i);
            write(actor, each.action(), each.subject(), said.reason(), said.before(), said.after());
        }
    }

    /** Erases for good what was said about persons in the entries of these records. Runs in the caller's transaction. */
    public void forget(String kind, Collection<Long> subjects) {
        words.forget(kind, subjects);
    }

    /** What was done to a record, the latest first; what this transaction has told already, too. */
    public List<AuditEntry> history(Subject subject) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            Pending.of(writer).tell();
        }
        return words.readable(trail.history(subject.kind(), subject.id()));
    }
}
