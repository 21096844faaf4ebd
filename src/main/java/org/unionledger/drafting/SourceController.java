package org.unionledger.drafting;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** Takes paragraphs of documents from below into one (汇编). */
@Controller
class SourceController {

    private static final int MOST = 50;

    private final Documents documents;
    private final Combining combining;
    private final Organizations organizations;
    private final DocumentPages pages;

    SourceController(Documents documents, Combining combining, Organizations organizations, DocumentPages pages) {
        this.documents = documents;
        this.combining = combining;
        this.organizations = organizations;
        this.pages = pages;
    }

    /**
     * Documents to take from, and the paragraphs of one of them.
     *
     * @param source 0 while none is chosen
     * @param title  a part of it, to find one by
     */
    @GetMapping("/documents/{id}/sources")
    ModelAndView index(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long source,
            @RequestParam(defaultValue = "") String title) {
        Document document = documents.require(scope, id);
        DocumentFilter sought = new DocumentFilter("", 0, "", title, 0);
        List<Document> listed = documents.page(scope, document.union(), sought, MOST + 2).stream()
                .filter(each -> each.id() != id)
                .toList();
        List<Document> found = listed.subList(0, Math.min(MOST, listed.size()));
        List<OrganizationId> unions =
                found.stream().map(Document::union).distinct().toList();
        ModelAndView view = new ModelAndView("drafting/sources");
        view.addObject("document", document);
        view.addObject("found", found);
        view.addObject("most", MOST);
        view.addObject("goesOn", listed.size() > MOST);
        view.addObject("title", title);
        view.addObject("names", organizations.names(scope, unions));
        view.addObject("source", source == 0 ? null : combining.source(scope, id, source));
        return view;
    }

    /** @param key of the blocks to take; none takes nothing */
    @PostMapping("/documents/{id}/sources")
    ModelAndView take(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "0") long source,
            @RequestParam(defaultValue = "") Set<String> key,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        documents.require(scope, id);
        return Steps.taken(
                () -> {
                    int taken = key.isEmpty() ? 0 : combining.take(scope, id, edition, source, key);
                    notices.addFlashAttribute("notice", page.text("drafting.notice.combined", taken));
                    return "/documents/" + id + "/edit";
                },
                problems -> pages.show(scope, id, page, problems));
    }
}
