package org.unionledger.backfill;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;

/** 补录: all entries of old summaries, and each with what it was made from; withdraws one, or reckons it again. */
@Controller
class BackfillController {

    private static final int PAGE = 50;

    private final Backfills backfills;
    private final BackfillPages pages;

    BackfillController(Backfills backfills, BackfillPages pages) {
        this.backfills = backfills;
        this.pages = pages;
    }

    @GetMapping("/backfills")
    ModelAndView index(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long before) {
        BackfillFilter filter = BackfillFilter.of(state, before);
        List<Backfill> found = backfills.page(scope, standpoint.union(), filter, PAGE + 1);
        List<Backfill> shown = found.subList(0, Math.min(PAGE, found.size()));
        ModelAndView view = new ModelAndView("backfill/index");
        view.addObject("filter", filter);
        view.addObject("rows", pages.rows(scope, page, shown));
        view.addObject(
                "pager",
                new Pager(
                        backfills.count(scope, standpoint.union(), filter),
                        shown.size(),
                        before == 0 ? null : filter.withState(filter.state()).href(),
                        found.size() > PAGE
                                ? filter.before(shown.get(PAGE - 1).id()).href()
                                : null));
        return view;
    }

    @GetMapping("/backfills/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return page(scope, id, page, List.of());
    }

    @PostMapping("/backfills/{id}/withdrawal")
    ModelAndView withdraw(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return taken(scope, id, page, notices, "withdrawn", () -> backfills.withdraw(scope, id, reason));
    }

    /** Lets it add what the book lacks now. */
    @PostMapping("/backfills/{id}/reckoning")
    ModelAndView reckon(
            Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, RedirectAttributes notices) {
        return taken(scope, id, page, notices, "reckoned", () -> backfills.reckonAgain(scope, id));
    }

    /** Of a draft. */
    @PostMapping("/backfills/{id}/removal")
    String remove(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, RedirectAttributes notices) {
        long reading = backfills.require(scope, id).reading();
        backfills.remove(scope, id);
        notices.addFlashAttribute("notice", page.text("backfill.notice.removed"));
        return "redirect:/readings/" + reading + "/backfills";
    }

    private ModelAndView taken(
            Scope scope, long id, Page page, RedirectAttributes notices, String done, Runnable step) {
        return Steps.taken(
                () -> {
                    step.run();
                    notices.addFlashAttribute("notice", page.text("backfill.notice." + done));
                    return "/backfills/" + id;
                },
                problems -> page(scope, id, page, problems));
    }

    private ModelAndView page(Scope scope, long id, Page page, List<Problem> problems) {
        Backfill entry = backfills.require(scope, id);
        BackfillRow row = pages.rows(scope, page, List.of(entry)).get(0);
        ModelAndView view = new ModelAndView("backfill/show");
        view.addObject("row", row);
        view.addObject("figure", pages.figure(scope, page, row));
        view.addObject("history", pages.history(page, entry));
        view.addObject("problems", problems);
        return view;
    }
}
