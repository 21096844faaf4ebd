package org.unionledger.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.frame.Refused;

/** What is said of paragraphs of documents (批注) before they are finished. */
@Service
public class Comments {

    private static final int WORDS = 500;

    private final Documents documents;
    private final CommentRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    Comments(Documents documents, CommentRepository repository, AuditLog audit, Clock clock) {
        this.documents = documents;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** The open ones first. */
    public List<Comment> of(Scope scope, long document) {
        return repository.of(documents.require(scope, document).id());
    }

    /** @throws Refused if nothing is said, there is no such paragraph, or the document is finished */
    @Transactional
    public void add(Scope scope, long id, String block, String said) {
        Draft draft = documents.open(scope, id);
        requireBeforeEnd(draft.document());
        String words = ContentJson.clean(said).strip();
        if (words.isEmpty()) {
            throw Refused.of("", "drafting.problem.comment-missing");
        }
        if (draft.content().block(block).isEmpty()) {
            throw Refused.of("", "drafting.problem.no-paragraph");
        }
        String kept = words.substring(0, Math.min(WORDS, words.length()));
        repository.insert(id, block, kept, scope.login(), clock.instant());
        audit.write(
                scope.actor(),
                "document-commented",
                Documents.subject(draft.document()),
                null,
                Map.of(),
                Map.of("comment", kept));
    }

    /** @throws Refused if the document is finished */
    @Transactional
    public void resolve(Scope scope, long id, long comment) {
        Document document = documents.require(scope, id);
        requireBeforeEnd(document);
        if (repository.resolve(id, comment, scope.login(), clock.instant())) {
            audit.write(
                    scope.actor(), "document-comment-resolved", Documents.subject(document), null, Map.of(), Map.of());
        }
    }

    private static void requireBeforeEnd(Document document) {
        if (!document.state().isBeforeEnd()) {
            throw Refused.of("", "drafting.problem.not-now");
        }
    }
}
