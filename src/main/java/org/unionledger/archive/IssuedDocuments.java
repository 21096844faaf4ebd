package org.unionledger.archive;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.drafting.Document;
import org.unionledger.drafting.DocumentIssued;
import org.unionledger.organization.Organizations;

/** Files what is issued (印发后自动归档), to the byte, in the transaction that issues it. */
@Component
class IssuedDocuments {

    /** With the document's id behind it, where a paper came from. */
    static final String SOURCE = "drafting.document:";

    private static final String SUMMARY = "summary";
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private final Papers papers;
    private final PaperKinds kinds;
    private final Organizations organizations;

    IssuedDocuments(Papers papers, PaperKinds kinds, Organizations organizations) {
        this.papers = papers;
        this.kinds = kinds;
        this.organizations = organizations;
    }

    @EventListener
    void on(DocumentIssued event) {
        Document document = event.document();
        PaperKind kind = kinds.ofTitle(document.title()).orElseGet(() -> kinds.named(SUMMARY));
        PaperEntry entry = new PaperEntry(
                papers.isFree(document.union(), document.number()) ? Direction.ISSUED : Direction.OWN,
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
        papers.fileOnce(event.by(), document.union(), entry, SOURCE + document.id(), new PaperFile(name, event.word()));
    }
}
