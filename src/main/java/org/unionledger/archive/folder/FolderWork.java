package org.unionledger.archive.folder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.archive.Direction;
import org.unionledger.archive.Openness;
import org.unionledger.archive.PaperEntry;
import org.unionledger.archive.PaperKinds;
import org.unionledger.archive.Papers;
import org.unionledger.archive.file.FileStore;
import org.unionledger.archive.file.FileText;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;
import org.unionledger.work.Progress;

/** What takes time with a folder: reading its files, and filing them. Each in the transaction of whoever asks. */
@Component
class FolderWork {

    static final Progress UNWATCHED = new Progress() {
        @Override
        public void at(long done, long total) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    private static final String PREFIX = "archive.problem.";

    private final FolderRepository repository;
    private final FileStore contents;
    private final Proposals proposals;
    private final Papers papers;
    private final PaperKinds kinds;
    private final Organizations organizations;
    private final AuditLog audit;

    FolderWork(
            FolderRepository repository,
            FileStore contents,
            Proposals proposals,
            Papers papers,
            PaperKinds kinds,
            Organizations organizations,
            AuditLog audit) {
        this.repository = repository;
        this.contents = contents;
        this.proposals = proposals;
        this.papers = papers;
        this.kinds = kinds;
        this.organizations = organizations;
        this.audit = audit;
    }

    /** Judges each file, and proposes what is written about those that are taken. */
    void read(Scope scope, Folder folder, Progress progress) {
        String issuer = folder.direction() == Direction.RECEIVED
                ? ""
                : organizations.require(scope, folder.union()).name();
        List<FolderFile> files = repository.files(folder.id(), 0, Folders.MOST);
        for (FolderFile file : files) {
            step(progress, file.number(), files.size());
            repository.update(folder.id(), judged(folder, file, issuer));
        }
        repository.move(folder.id(), Folder.State.READY, 0);
    }

    private FolderFile judged(Folder folder, FolderFile file, String issuer) {
        Optional<Long> known = repository.known(folder.union(), file.sha256());
        if (known.isPresent() || repository.isHigherUp(folder.id(), file)) {
            return file.merged(known.orElse(null));
        }
        PaperFile content = content(file);
        Optional<Problem> problem = FileText.problemOf(content);
        if (problem.isPresent()) {
            return refused(file, problem.get(), content.name());
        }
        String text = FileText.of(content).text();
        return file.proposed(proposals.of(file.path(), text, issuer, folder.kind()));
    }

    /** Files what is ready. Files = filed + merged + refused, whatever happens. */
    void file(Scope scope, Folder folder, Progress progress) {
        List<FolderFile> files = repository.files(folder.id(), 0, Folders.MOST);
        for (FolderFile file : files) {
            step(progress, file.number(), files.size());
            if (file.isOpen()) {
                repository.update(folder.id(), filed(scope, folder, file));
            }
        }
        repository.move(folder.id(), Folder.State.FILED, 0);
        clear(folder.id());
        audit.write(
                scope.actor(),
                "folder-filed",
                new Subject(Folders.KIND, folder.id(), folder.union()),
                null,
                Map.of(),
                Map.of("title", folder.name()));
    }

    private FolderFile filed(Scope scope, Folder folder, FolderFile file) {
        if (file.fate() == Fate.INCOMPLETE) {
            return file.refused(file.problem(), "");
        }
        Optional<Long> known = repository.known(folder.union(), file.sha256());
        if (known.isPresent()) {
            return file.merged(known.get());
        }
        try {
            return file.filed(papers.register(scope, folder.union(), entry(folder, file), content(file), false, true));
        } catch (Refused why) {
            return refused(file, why.problems().get(0), file.given());
        }
    }

    private static FolderFile refused(FolderFile file, Problem problem, String argument) {
        return file.refused(problem.code().replace(PREFIX, ""), argument);
    }

    private PaperEntry entry(Folder folder, FolderFile file) {
        LocalDate dated = Objects.requireNonNull(file.datedOn());
        return new PaperEntry(
                folder.direction(),
                file.kind(),
                file.title(),
                file.given(),
                file.issuer(),
                dated,
                folder.direction() == Direction.RECEIVED ? dated : null,
                Openness.REQUESTED,
                List.of(),
                "",
                folder.login(),
                kinds.named(file.kind()).retention());
    }

    /** Forgets what came with the folder and belongs to no paper. */
    void clear(long folder) {
        repository.loose(folder).forEach(contents::forget);
    }

    private PaperFile content(FolderFile file) {
        return new PaperFile(file.path().replaceFirst("^.*[/\\\\]", ""), contents.read(file.sha256()));
    }

    private static void step(Progress progress, long done, long total) {
        if (progress.isCancelled()) {
            throw new Progress.Cancelled();
        }
        progress.at(done, total);
    }
}
