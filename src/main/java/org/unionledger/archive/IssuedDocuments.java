package org.unionledger.archive;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.drafting.Document;
import org.unionledger.drafting.DocumentIssued;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;

/** Files what is issued (印发后自动归档), to the byte, in the transaction that issues it. No two papers of a union get the same number (文号). */
@Component
class IssuedDocuments {

    /** With the document's id behind it, where a paper came from. */
    static final String SOURCE = "drafting.document:";

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private final Papers papers;
    private final PaperKinds kinds;
    private final PaperNumbers numbers;
    private final Organizations organizations;

    IssuedDocuments(Papers papers, PaperKinds kinds, PaperNumbers numbers, Organizations organizations) {
        this.papers = papers;
        this.numbers = numbers;
        this.kinds = kinds;
        this.organizations = organizations;
    }

    @EventListener
    void on(DocumentIssued event) {
        Document document = event.document();
        PaperKind kind = kinds.ofDocument(document.title());
        PaperEntry entry = new PaperEntry(
                document.number().isEmpty() ? Direction.OWN : Direction.ISSUED,
                kind.code(),
                document.title(),
                document.number(),
                organizations.require(event.by(), document.union()).name(),
                Objects.requireNonNull(document.issuedOn()),
                null,
                Openness.REQUESTED,
                List.of(),
                "",
                document.author(),
                kind.retention());
        String name = NOT_IN_NAMES.matcher(document.title()).replaceAll("") + ".docx";
        papers.nameOf(document.union(), document.number()).ifPresent(other -> {
            throw taken(document, kind, other);
        });
        try {
            papers.fileOnce(
                    event.by(), document.union(), entry, SOURCE + document.id(), new PaperFile(name, event.word()));
        } catch (DuplicateKeyException meanwhile) {
            throw Refused.of("number", "archive.problem.number-taken", document.number());
        }
    }

    private Refused taken(Document document, PaperKind kind, String other) {
        String free = numbers.next(document.union(), kind.code(), Objects.requireNonNull(document.issuedOn()))
                .map(DocumentNumber::toString)
                .orElse("");
        return Refused.of("number", "archive.problem.number-of", document.number(), other, free);
    }
}
