package org.unionledger.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryRefused;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;

@Controller
class EntryController {

    private final Ledgers ledgers;
    private final EntryPages pages;
    private final Clock clock;

    EntryController(Ledgers ledgers, EntryPages pages, Clock clock) {
        this.ledgers = ledgers;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/ledgers/{ledger}/new")
    ModelAndView create(Scope scope, @PathVariable String ledger) {
        scope.require(Right.WRITE_LEDGERS);
        return form(EntryForm.blank(ledgers.declaration(scope, ledger), today()), null);
    }

    @PostMapping("/ledgers/{ledger}")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        EntryForm form = EntryForm.submitted(ledgers.declaration(scope, ledger), parameters);
        Values values = form.understood(page.words(), today(), null);
        Repeat repeat = parameters.containsKey("again") ? Repeat.ALLOW : Repeat.REFUSE;
        if (form.isRefused()) {
            form.add(ledgers.refusals(ledger, values), page.words());
            return form(form, null);
        }
        try {
            Entry entry = ledgers.enter(scope, standpoint.union(), ledger, values, repeat);
            flash.addFlashAttribute("notice", page.text("ledger.entered"));
            return to(entry);
        } catch (EntryRefused refused) {
            form.add(refused.problems(), page.words());
            return form(form, null);
        }
    }

    /** What follows from what a form says so far; whatever is not understood yet says nothing. */
    @PostMapping("/ledgers/{ledger}/reckoning")
    String reckon(
            Scope scope,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        scope.require(Right.WRITE_LEDGERS);
        EntryForm form = EntryForm.submitted(ledgers.declaration(ledger), parameters);
        model.addAttribute("form", form.reckoned(form.understood(page.words(), today(), null)));
        return "ledger/_reckoned";
    }

    @GetMapping("/ledgers/{ledger}/{id:[0-9]+}")
    ModelAndView show(
            Scope scope, @PathVariable String ledger, @PathVariable long id, @ModelAttribute("page") Page page) {
        ModelAndView shown = new ModelAndView("ledger/show");
        shown.addObject("view", pages.of(scope, page.words(), ledgers.find(scope, ledger, id)));
        shown.addObject("open", ledgers.isOpen(ledger));
        return shown;
    }

    @GetMapping("/ledgers/{ledger}/{id:[0-9]+}/edit")
    ModelAndView edit(Scope scope, @PathVariable String ledger, @PathVariable long id) {
        scope.require(Right.WRITE_LEDGERS);
        Entry entry = ledgers.find(scope, ledger, id);
        return form(EntryForm.of(ledgers.declaration(scope, ledger), entry.values()), entry);
    }

    @PostMapping("/ledgers/{ledger}/{id:[0-9]+}")
    ModelAndView update(
            Scope scope,
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        Entry before = ledgers.find(scope, ledger, id);
        EntryForm form = EntryForm.submitted(ledgers.declaration(scope, ledger), parameters);
        Values values = form.understood(page.words(), today(), before.values());
        if (form.isRefused()) {
            form.add(ledgers.refusals(ledger, values), page.words());
            return form(form, before);
        }
        try {
            Entry entry = ledgers.correct(scope, ledger, id, values);
            flash.addFlashAttribute("notice", page.text("ledger.corrected"));
            return to(entry);
        } catch (EntryRefused refused) {
            form.add(refused.problems(), page.words());
            return form(form, before);
        }
    }

    @PostMapping("/ledgers/{ledger}/{id:[0-9]+}/voiding")
    String markVoid(
            Scope scope,
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute(
                    "notice", page.text("ledger.voided", ledgers.markVoid(scope, ledger, List.of(id), reason)));
        } catch (EntryRefused refused) {
            flash.addFlashAttribute("notice", refused.problems().get(0).text(page.words()));
        }
        return "redirect:/ledgers/" + ledger + "/" + id;
    }

    @PostMapping("/ledgers/{ledger}/{id:[0-9]+}/highlight")
    String highlight(Scope scope, @PathVariable String ledger, @PathVariable long id, @RequestParam boolean highlight) {
        ledgers.highlight(scope, ledger, id, highlight);
        return "redirect:/ledgers/" + ledger + "/" + id;
    }

    private static ModelAndView to(Entry entry) {
        return new ModelAndView("redirect:/ledgers/" + entry.ledger() + "/" + entry.id());
    }

    private static ModelAndView form(EntryForm form, @Nullable Entry entry) {
        ModelAndView page = new ModelAndView("ledger/form");
        page.setStatus(form.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        page.addObject("form", form);
        page.addObject("entry", entry);
        return page;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
