package org.unionledger.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.WrittenDay;
import org.unionledger.frame.Page;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Steps;
import org.unionledger.summary.Letter;

/** One document: as it is read, its way to the issued paper, what was said of it, and what it was. */
@Controller
class DocumentController {

    private final DocumentPages pages;
    private final Signing signing;
    private final Documents documents;
    private final Comments comments;
    private final Versions versions;
    private final DraftFigures figures;
    private final Clock clock;

    DocumentController(
            DocumentPages pages,
            Signing signing,
            Documents documents,
            Comments comments,
            Versions versions,
            DraftFigures figures,
            Clock clock) {
        this.pages = pages;
        this.signing = signing;
        this.documents = documents;
        this.comments = comments;
        this.versions = versions;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/documents/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return pages.show(scope, id, page, List.of());
    }

    /** @param on the day it is issued; empty for today */
    @PostMapping("/documents/{id}/steps")
    ModelAndView step(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String signatory,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String head,
            @RequestParam(defaultValue = "") String copies,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        Step known = Step.of(step).orElseThrow(() -> new NotInScope("step " + step));
        return Steps.taken(
                () -> {
                    LocalDate day = on.isEmpty()
                            ? LocalDate.now(clock)
                            : WrittenDay.read(on).orElseThrow(() -> Refused.of("", "drafting.problem.no-day", on));
                    signing.take(
                            scope,
                            id,
                            edition,
                            known,
                            new StepForm(reason, signatory, number, day, Letter.Head.of(head), copies));
                    notices.addFlashAttribute("notice", page.text("drafting.notice." + known.code()));
                    return "/documents/" + id;
                },
                problems -> {
                    ModelAndView refused = pages.show(scope, id, page, problems);
                    if (known == Step.ISSUE) {
                        refused.addObject("issue", new IssueForm(number, on, Letter.Head.of(head), copies));
                    }
                    return refused;
                });
    }

    @PostMapping("/documents/{id}/comments")
    ModelAndView comment(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String block,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String back,
            @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> {
                    comments.add(scope, id, block, words);
                    return back(id, back) + "#comments";
                },
                problems -> pages.show(scope, id, page, problems));
    }

    @PostMapping("/documents/{id}/comments/{comment}/resolution")
    ModelAndView resolve(
            Scope scope,
            @PathVariable long id,
            @PathVariable long comment,
            @RequestParam(defaultValue = "") String back,
            @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> {
                    comments.resolve(scope, id, comment);
                    return back(id, back) + "#comments";
                },
                problems -> pages.show(scope, id, page, problems));
    }

    /** A figure stays as written although the book says something else. */
    @PostMapping("/documents/{id}/keeping")
    ModelAndView keep(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int figure,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> {
                    figures.keep(scope, id, figure, reason);
                    return back(id, back) + "#drifts";
                },
                problems -> pages.show(scope, id, page, problems));
    }

    private static String back(long id, String page) {
        return "/documents/" + id + (page.equals("edit") ? "/edit" : "");
    }

    /** Keeps the text as it is as a version. */
    @PostMapping("/documents/{id}/versions")
    ModelAndView keepVersion(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return Steps.taken(
                () -> {
                    int number = documents.keepVersion(scope, id, note);
                    notices.addFlashAttribute("notice", page.text("drafting.notice.version", number));
                    return "/documents/" + id + "/edit";
                },
                problems -> pages.show(scope, id, page, problems));
    }

    /**
     * What became of the text up to a version.
     *
     * @param version 0 for the text as it is
     * @param before  the version it is compared with; the one before if it is not said
     */
    @GetMapping("/documents/{id}/versions/{version}")
    ModelAndView version(
            Scope scope,
            @PathVariable long id,
            @PathVariable int version,
            @RequestParam(defaultValue = "-1") int before) {
        List<Version> kept = versions.of(scope, id);
        int latest = kept.isEmpty() ? 0 : kept.get(0).number();
        int from = before >= 0 ? before : version == 0 ? latest : version - 1;
        ModelAndView view = new ModelAndView("drafting/version");
        view.addObject("document", documents.require(scope, id));
        view.addObject("versions", kept);
        view.addObject("version", version);
        view.addObject("before", from);
        view.addObject("lines", versions.between(scope, id, from, version));
        return view;
    }

    /** What the book says of the figures since it was issued. */
    @GetMapping("/documents/{id}/changes")
    ModelAndView changes(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        ModelAndView view = new ModelAndView("drafting/changes");
        view.addObject("view", pages.view(scope, id, page.words()));
        return view;
    }

    @GetMapping("/documents/{id}/print")
    ModelAndView print(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        ModelAndView view = new ModelAndView("drafting/print");
        view.addObject("view", pages.view(scope, id, page.words()));
        return view;
    }
}
