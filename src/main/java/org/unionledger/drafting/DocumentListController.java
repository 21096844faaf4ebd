package org.unionledger.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.figures.Period;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.SummaryKind;
import org.unionledger.summary.SummaryRequest;

/** 文稿: those of a union and below, and new ones. */
@Controller
class DocumentListController {

    private static final int PAGE = 50;

    private final Documents documents;
    private final Organizations organizations;
    private final Clock clock;

    DocumentListController(Documents documents, Organizations organizations, Clock clock) {
        this.documents = documents;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/documents")
    ModelAndView index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "0") long after) {
        return index(scope, standpoint, new DocumentFilter(kind, year, state, title, after), List.of());
    }

    private ModelAndView index(Scope scope, Standpoint standpoint, DocumentFilter filter, List<Problem> problems) {
        List<Document> found = documents.page(scope, standpoint.union(), filter, PAGE + 1);
        List<Document> shown = found.subList(0, Math.min(PAGE, found.size()));
        ModelAndView view = new ModelAndView("drafting/index");
        view.addObject("problems", problems);
        view.addObject("filter", filter);
        view.addObject("documents", shown);
        view.addObject(
                "names",
                organizations.names(
                        scope, shown.stream().map(Document::union).distinct().toList()));
        view.addObject(
                "pager",
                new Pager(
                        documents.count(scope, standpoint.union(), filter),
                        shown.size(),
                        filter.after() == 0 ? null : filter.after(0).href(),
                        found.size() > PAGE
                                ? filter.after(shown.get(PAGE - 1).id()).href()
                                : null));
        return view;
    }

    /**
     * Keeps a composed summary as a document, or begins one.
     *
     * @param title of one that begins blank; empty for one that is composed
     * @param year  0 for the reader's
     * @param part  which half, quarter or month of the year; 0 for the last that has ended
     * @param from  with {@code to}, days of one's own choice
     */
    @PostMapping("/documents")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "annual") String kind,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int part,
            @RequestParam(defaultValue = "") String outline,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "false") boolean blank,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "false") boolean rest,
            @ModelAttribute("page") Page page) {
        SummaryKind known = SummaryKind.of(kind).orElseThrow(() -> new NotInScope("summary " + kind));
        Period days = from.isPresent() && to.isPresent() ? new Period(from.get(), to.get()) : null;
        int of = year == 0 ? standpoint.year() : year;
        int which = part == 0
                ? SummaryRequest.latest(known, of, LocalDate.now(clock)).part()
                : part;
        if (which < 1 || which > known.parts()) {
            throw new NotInScope("part " + part);
        }
        SummaryRequest request = new SummaryRequest(known, outline.isEmpty() ? null : outline, of, which, days, rest);
        return Steps.taken(
                () -> "/documents/"
                        + (blank
                                ? documents.begin(scope, standpoint.union(), request, title)
                                : documents.compose(scope, standpoint.union(), request))
                        + "/edit",
                problems -> index(scope, standpoint, new DocumentFilter("", 0, "", "", 0), problems));
    }
}
