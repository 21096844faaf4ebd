package org.unionledger.summary.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.summary.Summaries;
import org.unionledger.summary.Summary;
import org.unionledger.summary.SummaryKind;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.summary.Tried;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.OutlineFile;
import org.unionledger.summary.outline.OutlineFile.ParagraphEntry;
import org.unionledger.summary.outline.OutlineParagraph;
import org.unionledger.summary.outline.OutlineReader;

/** What a draft would say of the union and year the writer looks at. */
@Component
class Trial {

    private final Summaries summaries;

    Trial(Summaries summaries) {
        this.summaries = summaries;
    }

    /** Each sentence for itself. */
    List<Tried> of(
            Scope scope, OrganizationId union, int year, OutlineFile draft, ParagraphEntry paragraph, LocalDate today) {
        Outline outline = OutlineReader.read("draft", draft.with(List.of(paragraph), List.of(), List.of()));
        List<OutlineParagraph.Sentence> sentences = outline.opening().get(0).sentences();
        return summaries.tried(scope, union, outline, request(outline, year, today), sentences);
    }

    /** The whole. */
    Summary of(Scope scope, OrganizationId union, int year, OutlineFile draft, LocalDate today) {
        Outline outline = OutlineReader.read("draft", draft);
        return summaries.drafted(scope, union, outline, request(outline, year, today));
    }

    /** The first kind of summary the outline is for. */
    private static SummaryRequest request(Outline outline, int year, LocalDate today) {
        SummaryKind kind = SummaryKind.of(Objects.requireNonNull(
                        outline.titles().keySet().iterator().next()))
                .orElseThrow();
        return SummaryRequest.latest(kind, year, today);
    }
}
