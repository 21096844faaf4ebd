package org.unionledger.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.figures.FigureLinks;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Words;
import org.unionledger.summary.Annex;
import org.unionledger.summary.BoundFigure;
import org.unionledger.summary.Evidence;
import org.unionledger.summary.Summary;
import org.unionledger.summary.SummaryView;

/** Puts together what the pages of a document show, all of it of one snapshot. */
@Component
class DocumentPages {

    private final Documents documents;
    private final Drifts drifts;
    private final Comments comments;
    private final Combining combining;
    private final Versions versions;
    private final Issuing issuing;
    private final FileRepository files;
    private final Signing signing;
    private final PaperNumbering numbering;
    private final FigureLinks links;
    private final DraftingWords draftingWords;
    private final AuditLog audit;
    private final Clock clock;

    DocumentPages(
            Documents documents,
            Drifts drifts,
            Comments comments,
            Combining combining,
            Versions versions,
            Issuing issuing,
            FileRepository files,
            Signing signing,
            PaperNumbering numbering,
            FigureLinks links,
            DraftingWords draftingWords,
            AuditLog audit,
            Clock clock) {
        this.documents = documents;
        this.drifts = drifts;
        this.comments = comments;
        this.combining = combining;
        this.versions = versions;
        this.issuing = issuing;
        this.files = files;
        this.signing = signing;
        this.numbering = numbering;
        this.links = links;
        this.draftingWords = draftingWords;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    DraftView view(Scope scope, long id, Words words) {
        Draft draft = documents.open(scope, id);
        Summary paper = issuing.paper(scope, draft);
        List<Drift> drifted = drifts.of(scope, draft);
        return new DraftView(
                draft,
                paper.unionName(),
                SummaryView.linked(
                        paper,
                        Annex.of(paper, Evidence.NONE, words),
                        words,
                        part -> links.bare(words, part.figure(), paper.asOf(), part.scope())),
                drifted,
                news(drifted),
                comments.of(scope, id),
                combining.origins(scope, id),
                versions.of(scope, id),
                audit.history(Documents.subject(draft.document())).stream()
                        .map(draftingWords.timeline(words)::line)
                        .toList(),
                draft.document().isOwn(scope.login()) && signing.isAlone(scope, draft.document()),
                files.fingerprints(id),
                draft.document().state() == DocumentState.FINAL ? nextNumber(draft.document()) : "");
    }

    private String nextNumber(Document document) {
        return numbering
                .next(document.union(), document.title(), LocalDate.now(clock))
                .orElse("");
    }

    /** Of what a figure is made of now, or was where it cannot be told any more. */
    private Map<Integer, List<DraftView.News>> news(List<Drift> drifts) {
        Map<Integer, List<DraftView.News>> news = new HashMap<>();
        for (Drift drift : drifts) {
            Binding written = drift.written();
            BoundFigure now = drift.now();
            List<BoundFigure.Part> parts = now == null ? written.figure().parts() : now.parts();
            news.put(
                    written.number(),
                    parts.stream()
                            .map(part -> new DraftView.News(
                                    part.name(), links.newsSince(part.figure().query(), written.moment())))
                            .toList());
        }
        return news;
    }

    ModelAndView show(Scope scope, long id, Page page, List<Problem> problems) {
        ModelAndView shown = page("drafting/show", scope, id, page, problems);
        DraftView view = (DraftView) Objects.requireNonNull(shown.getModel().get("view"));
        return shown.addObject("issue", IssueForm.usual(view.nextNumber()));
    }

    ModelAndView edit(Scope scope, long id, Page page, List<Problem> problems) {
        return page("drafting/edit", scope, id, page, problems);
    }

    private ModelAndView page(String name, Scope scope, long id, Page page, List<Problem> problems) {
        return new ModelAndView(name, Map.of("view", view(scope, id, page.words()), "problems", problems));
    }
}
