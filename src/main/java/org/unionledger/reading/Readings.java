package org.unionledger.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.Actor;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Organizations;

/**
 * Summaries that were read and kept, each with its file sealed; what is found in one is found anew whenever it is opened. One
 * from which no record was made goes after {@link #KEPT_FOR}. All of it takes {@link Right#COMPOSE_SUMMARIES}.
 */
@Service
public class Readings {

    static final String KIND = "reading";

    /** How long one is kept from which no record was made. */
    static final Duration KEPT_FOR = Duration.ofDays(180);

    private static final Actor CLOCKWORK = new Actor(0, "system");

    private final ReadingRepository repository;
    private final Reader reader;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Readings(ReadingRepository repository, Reader reader, Organizations organizations, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reads a file and keeps it.
     *
     * @param name of the file; empty where its text was pasted
     * @throws Unreadable as {@link Reader#read(byte[])}
     */
    @Transactional
    public long keep(Scope scope, OrganizationId union, String name, byte[] content) {
        scope.require(Right.COMPOSE_SUMMARIES);
        organizations.require(scope, union);
        List<ReadText> texts = reader.read(content).texts();
        KeptReading kept = new KeptReading(
                0,
                union,
                scope.login(),
                name,
                texts.isEmpty() ? "" : texts.get(0).title(),
                texts.size(),
                texts.stream().mapToInt(text -> text.figures().size()).sum(),
                texts.stream().mapToInt(text -> text.contradictions().size()).sum(),
                false,
                clock.instant());
        long id = repository.insert(kept, content);
        audit.write(
                scope.actor(), "created", new Subject(KIND, id, union), null, Map.of(), Map.of("title", kept.called()));
        return id;
    }

    /** @throws NotInScope when there is none, or its union lies elsewhere */
    public KeptReading require(Scope scope, long id) {
        scope.require(Right.COMPOSE_SUMMARIES);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("reading " + id));
    }

    /** What is found in it, by the reader as it is now. @throws NotInScope as above */
    public Reading open(Scope scope, long id) {
        return reader.read(file(scope, id));
    }

    /** The file as it was kept; pasted text in UTF-8. @throws NotInScope as above */
    public byte[] file(Scope scope, long id) {
        require(scope, id);
        return repository.content(id);
    }

    /** Of a union and those below it, the latest first. @param before the id of the last one seen */
    List<KeptReading> page(Scope scope, OrganizationId union, long before, int limit) {
        scope.require(Right.COMPOSE_SUMMARIES);
        organizations.require(scope, union);
        return repository.below(union, today(), before, limit);
    }

    long count(Scope scope, OrganizationId union) {
        scope.require(Right.COMPOSE_SUMMARIES);
        organizations.require(scope, union);
        return repository.count(union, today());
    }

    /** Says whether records lead back to it: while they do, it is neither deleted nor cleared away. */
    @Transactional
    public void cite(Scope scope, long id, boolean cited) {
        require(scope, id);
        repository.cite(id, cited);
    }

    /** False, and it stays, if records were made from it. */
    @Transactional
    boolean delete(Scope scope, long id) {
        KeptReading kept = require(scope, id);
        boolean deleted = repository.delete(id);
        if (deleted) {
            writeErased(scope.actor(), kept);
        }
        return deleted;
    }

    /** Clears away what was kept long enough. */
    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
    @Transactional
    void clear() {
        repository.deleteKeptBefore(clock.instant().minus(KEPT_FOR)).forEach(kept -> writeErased(CLOCKWORK, kept));
    }

    private void writeErased(Actor by, KeptReading kept) {
        audit.write(
                by,
                "reading-deleted",
                new Subject(KIND, kept.id(), kept.union()),
                null,
                Map.of("title", kept.called()),
                Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
