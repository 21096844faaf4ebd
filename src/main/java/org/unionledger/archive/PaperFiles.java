package org.unionledger.archive;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.archive.file.FileStore;
import org.unionledger.archive.file.FileText;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.frame.Refused;

/** The files of papers, each version kept beside those before it. */
@Component
class PaperFiles {

    private final PaperVersionRepository versions;
    private final FileStore store;
    private final Clock clock;

    PaperFiles(PaperVersionRepository versions, FileStore store, Clock clock) {
        this.versions = versions;
        this.store = store;
        this.clock = clock;
    }

    /** Keeps the next version of a paper's file, and returns its number. */
    int add(Scope scope, Paper paper, PaperFile file, FileText text, String note) {
        int number = paper.versions() + 1;
        String sha256 = store.keep(file.content());
        String said = note.strip()
                .substring(0, Math.min(PaperRules.SHORT, note.strip().length()));
        versions.insert(
                new PaperVersion(
                        paper.id(),
                        number,
                        file.name(),
                        file.content().length,
                        sha256,
                        text.unread(),
                        said,
                        scope.login(),
                        clock.instant()),
                text.text().replace("\u0000", ""));
        return number;
    }

    /** @throws Refused if the file in force is the same */
    void refuseSame(Paper paper, PaperFile file) {
        versions.find(paper.id(), paper.versions())
                .filter(last -> last.sha256().equals(FileStore.sha256(file.content())))
                .ifPresent(same -> {
                    throw Refused.of("file", "archive.problem.file-same");
                });
    }

    /** What the file in force says. */
    String text(Paper paper) {
        return versions.text(paper.id(), paper.versions());
    }

    /** The latest first. */
    List<PaperVersion> of(Paper paper) {
        return versions.of(paper.id());
    }

    PaperVersion version(Paper paper, int number) {
        return versions.find(paper.id(), number)
                .orElseThrow(() -> new NotInScope("version " + number + " of paper " + paper.id()));
    }

    byte[] content(PaperVersion version) {
        return store.read(version.sha256());
    }
}
