package org.unionledger.summary.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.summary.batch.BatchRepository.Named;
import org.unionledger.summary.batch.BatchWriting.Written;
import org.unionledger.work.Jobs;
import org.unionledger.work.Progress;

/**
 * Summaries of many unions in one run (批量生成). A run is written as a whole or not at all: one that was cancelled, or whose
 * process ended, has no file and is begun again. All of it takes {@link Right#COMPOSE_SUMMARIES}.
 */
@Service
class Batches {

    static final String SUBJECT = "summary_batch";

    /** How long a file is kept. */
    static final Duration KEPT_FOR = Duration.ofDays(30);

    /** In one run. */
    static final int MOST_UNIONS = 2_000;

    private final BatchRepository repository;
    private final BatchWriting writing;
    private final Organizations organizations;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Clock clock;

    Batches(
            BatchRepository repository,
            BatchWriting writing,
            Organizations organizations,
            Jobs jobs,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.writing = writing;
        this.organizations = organizations;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a run for the unions of a level below a union; at most {@link #MOST_UNIONS} of them, by name. Where there are more, the
     * run says so.
     *
     * @param annex whether the annex 数据来源 is behind each
     */
    @Transactional
    long begin(Scope scope, OrganizationId union, OrganizationKind level, SummaryRequest request, boolean annex) {
        scope.require(Right.COMPOSE_SUMMARIES);
        Organization leader = organizations.require(scope, union);
        repository.deleteBegunBefore(clock.instant().minus(KEPT_FOR));
        long id = repository.insert(union, scope.login(), level, request, annex, clock.instant());
        long job = jobs.start(
                scope, progress -> write(scope, id, progress), "/batches/" + id, "summary.batch.job", leader.name());
        repository.startedBy(id, job);
        audit.write(
                scope.actor(),
                "created",
                new Subject(SUBJECT, id, union),
                null,
                Map.of(),
                Map.of(
                        "level",
                        level.code(),
                        "kind",
                        request.kind().code(),
                        "year",
                        "" + request.year(),
                        "rest",
                        "" + request.rest(),
                        "annex",
                        "" + annex));
        return id;
    }

    private void write(Scope scope, long id, Progress progress) {
        Batch batch = require(scope, id);
        List<Named> unions = repository.below(batch.union(), batch.level(), today(), MOST_UNIONS);
        Written written = writing.write(scope, unions, batch.request(), batch.annex(), progress);
        int below = repository.countBelow(batch.union(), batch.level(), today());
        repository.finish(id, unions.size(), below, written.leftOut(), written.content());
    }

    /** @throws NotInScope when there is none, or its union lies elsewhere */
    Batch require(Scope scope, long id) {
        scope.require(Right.COMPOSE_SUMMARIES);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("batch " + id));
    }

    /** The archive. @throws NotInScope when there is none yet */
    byte[] file(Scope scope, long id) {
        if (!require(scope, id).done()) {
            throw new NotInScope("file of batch " + id);
        }
        return repository.content(id);
    }

    /** Of a union and those below it, the latest first. */
    List<Batch> page(Scope scope, OrganizationId union, long before, int limit) {
        scope.require(Right.COMPOSE_SUMMARIES);
        organizations.require(scope, union);
        return repository.page(union, today(), before, limit);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
