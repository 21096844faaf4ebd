package org.unionledger.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.unionledger.frame.TimelineEntry;

/**
 * What the page of a paper shows.
 *
 * @param text      what its file says; empty where it is not known
 * @param writable  whether the reader may change it
 */
public record PaperView(
        Paper paper,
        PaperKind kind,
        String unionName,
        List<PaperVersion> versions,
        String text,
        List<Handled> handled,
        List<PaperLinks.Link> links,
        List<TimelineEntry> history,
        boolean writable,
        LocalDate today) {

    private static final int SHOWN = 6000;

    /** The step to be taken next; empty when nothing is to be done with it, or not by the reader. */
    public Optional<HandlingStep> next() {
        return writable ? HandlingStep.next(paper.state()) : Optional.empty();
    }

    /** The page of the document it was issued from; empty for other papers. */
    public Optional<String> sourceHref() {
        String source = paper.source();
        return source.startsWith(IssuedDocuments.SOURCE)
                ? Optional.of("/documents/" + source.substring(IssuedDocuments.SOURCE.length()))
                : Optional.empty();
    }

    /** The beginning of what its file says, paragraph by paragraph. */
    public List<String> paragraphs() {
        return text.substring(0, Math.min(SHOWN, text.length()))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean isCut() {
        return text.length() > SHOWN;
    }
}
