package org.unionledger.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.archive.file.FileStore;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;

/**
 * Papers whose years are over, and their destruction (到期鉴定与销毁, ARC-05): one person lists them, and another has them destroyed.
 * Their files and texts are gone then, for good; what is written about them stays, as the register of what was destroyed (销毁清册).
 * Source: 《机关档案管理规定》 (国家档案局令第13号), on appraisal and destruction. Of what is internal only accounts of the very union
 * decide.
 */
@Service
public class Disposals {

    static final String KIND = "archive.disposal";

    /** The most papers of one list. */
    static final int MOST = 500;

    private static final int REASON = 200;

    private final DisposalRepository repository;
    private final Papers papers;
    private final PaperBook book;
    private final PaperRepository kept;
    private final PaperVersionRepository versions;
    private final FileStore files;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Disposals(
            DisposalRepository repository,
            Papers papers,
            PaperBook book,
            PaperRepository kept,
            PaperVersionRepository versions,
            FileStore files,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.papers = papers;
        this.book = book;
        this.kept = kept;
        this.versions = versions;
        this.files = files;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Papers that need not be kept any longer, those over the longest first. */
    List<Paper> expired(Scope scope, OrganizationId union, DayCursor after, int limit) {
        scope.require(Right.READ_ARCHIVE);
        organizations.require(scope, union);
        return repository.expired(scope, union, after, today(), limit);
    }

    long countExpired(Scope scope, OrganizationId union) {
        scope.require(Right.READ_ARCHIVE);
        organizations.require(scope, union);
        return repository.countExpired(scope, union, today());
    }

    /** The latest first, without their papers. */
    List<Disposal> latest(Scope scope, int limit) {
        scope.require(Right.READ_ARCHIVE);
        return repository.latest(scope, today(), limit);
    }

    /** @throws NotInScope when there is none, or its union lies elsewhere */
    @Transactional
    public Disposal require(Scope scope, long id) {
        scope.require(Right.READ_ARCHIVE);
        return repository.find(id, scope, today()).orElseThrow(() -> new NotInScope("disposal " + id));
    }

    /**
     * Lists papers to be destroyed.
     *
     * @return the list's id
     * @throws Refused if there are none or too many, no reason is given, or one of them must still be kept
     */
    @Transactional
    public long list(Scope scope, OrganizationId union, Collection<Long> chosen, String reason) {
        scope.require(Right.WRITE_ARCHIVE);
        organizations.require(scope, union);
        if (chosen.isEmpty()) {
            throw Refused.of("paper", "archive.problem.papers-missing");
        }
        if (chosen.size() > MOST) {
            throw Refused.of("paper", "archive.problem.papers-many", MOST);
        }
        if (reason.isBlank() || reason.strip().length() > REASON) {
            throw Refused.of("reason", "archive.problem.reason-missing");
        }
        for (long id : chosen) {
            Paper paper = papers.require(scope, id);
            if (paper.state() != PaperState.FILED || !paper.isExpired(today())) {
                throw Refused.of(
                        "paper", "archive.problem.still-kept", paper.entry().title());
            }
            book.move(paper, PaperState.LISTED);
        }
        long id = repository.create(scope, union, reason.strip(), chosen, clock.instant());
        audit.write(
                scope.actor(),
                "disposal-listed",
                new Subject(KIND, id, union),
                reason.strip(),
                Map.of(),
                Map.of("papers", "" + chosen.size()));
        return id;
    }

    /** @throws Refused if whoever listed them wants to destroy them too, it was decided before, or not all of it may be seen */
    @Transactional
    public void destroy(Scope scope, long id) {
        scope.require(Right.DESTROY_PAPERS);
        Disposal disposal = open(scope, id);
        if (disposal.listedAccount() == scope.account()) {
            throw Refused.of("", "archive.problem.same-person");
        }
        disposal.papers().forEach(paper -> destroy(scope, id, paper));
        decided(scope, disposal, Disposal.State.DONE, "disposal-done");
    }

    private void destroy(Scope scope, long disposal, Paper paper) {
        for (PaperVersion version : versions.of(paper.id())) {
            if (!versions.isUsedElsewhere(version.sha256(), paper.id())) {
                files.forget(version.sha256());
            }
        }
        versions.clear(paper.id());
        kept.destroy(paper.id(), PaperBook.indexed(paper.entry(), ""));
        audit.write(
                scope.actor(),
                "paper-destroyed",
                Papers.subject(paper),
                null,
                Map.of("state", paper.state().code()),
                Map.of("state", PaperState.DESTROYED.code(), "disposal", "" + disposal));
    }

    /** Takes all of them off the list; they are kept. @throws Refused as {@link #destroy}, but for who listed them */
    @Transactional
    public void drop(Scope scope, long id) {
        scope.require(Right.WRITE_ARCHIVE);
        Disposal disposal = open(scope, id);
        disposal.papers().forEach(paper -> book.move(paper, PaperState.FILED));
        decided(scope, disposal, Disposal.State.DROPPED, "disposal-dropped");
    }

    private Disposal open(Scope scope, long id) {
        Disposal disposal = require(scope, id);
        if (disposal.state() != Disposal.State.LISTED) {
            throw Refused.of("", "archive.problem.decided");
        }
        if (!disposal.isWhole()) {
            throw Refused.of("", "archive.problem.internal-listed");
        }
        return disposal;
    }

    private void decided(Scope scope, Disposal disposal, Disposal.State state, String action) {
        repository.decide(disposal.id(), state, scope.actor().login(), clock.instant());
        audit.write(
                scope.actor(),
                action,
                new Subject(KIND, disposal.id(), disposal.union()),
                null,
                Map.of(),
                Map.of("papers", "" + disposal.count()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
