package org.unionledger.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.organization.Organizations;

/** Puts together what the pages of one paper show. */
@Component
class PaperPages {

    private final Papers papers;
    private final PaperLinks links;
    private final Handling handling;
    private final PaperNumbers numbers;
    private final PaperKinds kinds;
    private final PaperVersionRepository versions;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    PaperPages(
            Papers papers,
            PaperLinks links,
            Handling handling,
            PaperNumbers numbers,
            PaperKinds kinds,
            PaperVersionRepository versions,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.papers = papers;
        this.links = links;
        this.handling = handling;
        this.numbers = numbers;
        this.kinds = kinds;
        this.versions = versions;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    ModelAndView show(Scope scope, long id, Page page) {
        return show(scope, id, page, List.of());
    }

    /** @param problems of what was just sent; none else */
    ModelAndView show(Scope scope, long id, Page page, List<Problem> problems) {
        Paper paper = papers.require(scope, id);
        ModelAndView view = new ModelAndView("archive/show");
        view.addObject(
                "shown",
                new PaperView(
                        paper,
                        kinds.named(paper.entry().kind()),
                        organizations.require(scope, paper.union()).name(),
                        papers.versions(scope, id),
                        versions.text(id, paper.versions()),
                        handling.of(scope, id),
                        links.of(scope, id),
                        audit.history(Papers.subject(paper)).stream()
                                .map(ArchiveWords.timeline(page.words(), kinds)::line)
                                .toList(),
                        scope.may(Right.WRITE_ARCHIVE) && paper.state().isKept(),
                        LocalDate.now(clock)));
        view.addObject("problems", problems);
        return view;
    }

    ModelAndView form(Scope scope, OrganizationId union, @Nullable Paper paper, PaperForm form) {
        return form(scope, union, paper, form, List.of());
    }

    ModelAndView form(
            Scope scope, OrganizationId union, @Nullable Paper paper, PaperForm form, List<Problem> problems) {
        ModelAndView view = new ModelAndView("archive/form");
        view.addObject("unionName", organizations.require(scope, union).name());
        view.addObject("paper", paper);
        view.addObject("form", form);
        view.addObject("kinds", kinds.all());
        String kind = form.paperKind() == null ? "" : form.paperKind();
        view.addObject("next", numbers.next(union, kind, LocalDate.now(clock)).orElse(null));
        view.addObject("problems", problems);
        return view;
    }

    /** What became of a version in the next one. */
    ModelAndView comparison(Scope scope, long id, int version) {
        return new ModelAndView(
                "archive/comparison",
                Map.of(
                        "paper", papers.require(scope, id),
                        "before", papers.version(scope, id, version),
                        "after", papers.version(scope, id, version + 1),
                        "pieces",
                                VersionDifference.between(versions.text(id, version), versions.text(id, version + 1))));
    }
}
