package org.unionledger.ledger.web;

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
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;
import org.unionledger.ledger.Ledgers;

/** What an entry belongs to: sought by words in a register, and named. */
@Controller
class EntryLinkController {

    private final EntryLinkPages pages;
    private final Ledgers ledgers;

    EntryLinkController(EntryLinkPages pages, Ledgers ledgers) {
        this.pages = pages;
        this.ledgers = ledgers;
    }

    @GetMapping("/ledgers/{ledger}/{id:[0-9]+}/links")
    ModelAndView index(
            Scope scope,
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam(defaultValue = EntryLinkPages.PLAN) String in,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("page") Page page) {
        return shown(scope, page, ledger, id, in, q, List.of());
    }

    @PostMapping("/ledgers/{ledger}/{id:[0-9]+}/links")
    ModelAndView create(
            Scope scope,
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam(defaultValue = EntryLinkPages.PLAN) String in,
            @RequestParam(defaultValue = "0") long record,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return Steps.taken(
                () -> {
                    pages.add(scope, ledger, id, in, record);
                    flash.addFlashAttribute("notice", page.text("ledger.link.made"));
                    return "/ledgers/" + ledger + "/" + id;
                },
                problems -> shown(scope, page, ledger, id, in, "", problems));
    }

    @PostMapping("/ledgers/{ledger}/{id:[0-9]+}/links/removal")
    ModelAndView remove(
            Scope scope,
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam(defaultValue = EntryLinkPages.PLAN) String in,
            @RequestParam(defaultValue = "0") long record,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return Steps.taken(
                () -> {
                    pages.remove(scope, ledger, id, in, record);
                    flash.addFlashAttribute("notice", page.text("ledger.link.removed"));
                    return "/ledgers/" + ledger + "/" + id;
                },
                problems -> shown(scope, page, ledger, id, in, "", problems));
    }

    private ModelAndView shown(
            Scope scope, Page page, String ledger, long id, String in, String words, List<Problem> problems) {
        ModelAndView shown = new ModelAndView("ledger/links");
        shown.addObject("view", pages.of(scope, page.words(), ledgers.find(scope, ledger, id), in, words));
        shown.addObject("problems", problems);
        return shown;
    }
}
