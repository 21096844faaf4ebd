package org.unionledger.archive;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.archive.file.FileText;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.archive.search.Indexed;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.ChangedMeanwhile;

/** Writes papers with all that follows from it: the term they are kept for, what they are found by, and what is owed. */
@Component
class PaperBook {

    private final PaperRepository repository;
    private final PaperFiles files;
    private final RetentionTerm terms;
    private final HandlingDuties duties;
    private final AuditLog audit;
    private final Clock clock;

    PaperBook(
            PaperRepository repository,
            PaperFiles files,
            RetentionTerm terms,
            HandlingDuties duties,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.files = files;
        this.terms = terms;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers a paper that breaks no rule. @param source the record it was made from; empty for what people register */
    long file(
            Scope scope,
            OrganizationId union,
            PaperEntry entry,
            PaperState state,
            String source,
            @Nullable PaperFile file) {
        FileText text = file == null ? new FileText("", "") : FileText.of(file);
        Paper paper = new Paper(
                0,
                union,
                entry,
                state,
                terms.lastDay(union, entry).orElse(null),
                1,
                0,
                source,
                scope.login(),
                clock.instant());
        long id = repository.insert(paper, indexed(entry, text.text()));
        Paper kept = repository.get(id);
        if (file != null) {
            rewrite(kept, kept.entry(), files.add(scope, kept, file, text, ""), text.text());
        }
        duties.settle(kept, Optional.empty());
        audit.write(scope.actor(), "paper-registered", Papers.subject(kept), null, Map.of(), entry.fields());
        return id;
    }

    /** Writes an entry, and how many files it has, over what is known. @throws ChangedMeanwhile if somebody else did */
    void rewrite(Paper paper, PaperEntry entry, int versions, String text) {
        if (!repository.update(with(paper, entry, versions), indexed(entry, text))) {
            throw new ChangedMeanwhile();
        }
    }

    /** @throws ChangedMeanwhile if somebody else has changed it */
    void move(Paper paper, PaperState to) {
        if (!repository.move(paper, to)) {
            throw new ChangedMeanwhile();
        }
    }

    private Paper with(Paper paper, PaperEntry entry, int versionsNow) {
        return new Paper(
                paper.id(),
                paper.union(),
                entry,
                paper.state(),
                terms.lastDay(paper.union(), entry).orElse(null),
                paper.edition(),
                versionsNow,
                paper.source(),
                paper.createdBy(),
                paper.createdAt());
    }

    static Indexed indexed(PaperEntry entry, String text) {
        return Indexed.of(
                entry.title(),
                entry.number(),
                entry.issuer(),
                String.join("\n", entry.keywords()),
                entry.responsible(),
                text);
    }
}
