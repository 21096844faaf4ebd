package org.unionledger.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ListExports;
import org.unionledger.frame.Page;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.Ledgers;

/** The whole lists of what an entry is linked with, and of the entries that are about a member or an employer, and their export. */
@Controller
class LinkedController {

    private static final String ABOUT = "/entries/about";
    private static final String LINKED = "/ledgers/{ledger}/{id:[0-9]+}/linked";
    private static final String EXPORT = "/export";
    private static final String EXPORTS = "/exports";

    private final Ledgers ledgers;
    private final EntryLinkPages pages;
    private final LinkedExport export;
    private final ListExports exports;

    LinkedController(Ledgers ledgers, EntryLinkPages pages, LinkedExport export, ListExports exports) {
        this.ledgers = ledgers;
        this.pages = pages;
        this.export = export;
        this.exports = exports;
    }

    /** The first of the entries that are about somebody, as part of that one's page; nothing where there are none. */
    @GetMapping("/entries/linked")
    ModelAndView part(
            Scope scope, @RequestParam String kind, @RequestParam long record, @ModelAttribute("page") Page page) {
        return new ModelAndView("ledger/linked", "part", pages.about(scope, page.words(), kind, record));
    }

    @GetMapping(ABOUT)
    ModelAndView about(
            Scope scope,
            @RequestParam String kind,
            @RequestParam long record,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("page") Page page) {
        return new ModelAndView("ledger/about", "list", pages.aboutList(scope, page.words(), kind, record, after));
    }

    @GetMapping(ABOUT + EXPORT)
    @Nullable
    String exportAbout(
            Scope scope,
            @RequestParam String kind,
            @RequestParam long record,
            @ModelAttribute("page") Page page,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return exports.show(export.about(scope, page.words(), kind, record), response, model);
    }

    @PostMapping(ABOUT + EXPORTS)
    String beginAbout(
            Scope scope, @RequestParam String kind, @RequestParam long record, @ModelAttribute("page") Page page) {
        return exports.begin(export.about(scope, page.words(), kind, record));
    }

    @GetMapping(LINKED)
    ModelAndView linked(
            Scope scope,
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("page") Page page) {
        Entry entry = ledgers.find(scope, ledger, id);
        ModelAndView shown =
                new ModelAndView("ledger/all_links", "list", pages.linkedList(scope, page.words(), entry, after));
        return shown.addObject("mayWrite", !entry.isVoided() && ledgers.isOpen(ledger));
    }

    @GetMapping(LINKED + EXPORT)
    @Nullable
    String exportLinked(
            Scope scope,
            @PathVariable String ledger,
            @PathVariable long id,
            @ModelAttribute("page") Page page,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return exports.show(export.linked(scope, page.words(), ledgers.find(scope, ledger, id)), response, model);
    }

    @PostMapping(LINKED + EXPORTS)
    String beginLinked(
            Scope scope, @PathVariable String ledger, @PathVariable long id, @ModelAttribute("page") Page page) {
        return exports.begin(export.linked(scope, page.words(), ledgers.find(scope, ledger, id)));
    }
}
