package org.unionledger.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;

/** A register's list, or one of its entries, as it is handed in on paper. */
@Controller
class PrintController {

    private final Ledgers ledgers;
    private final PrintedLists lists;
    private final EntryPages pages;
    private final Clock clock;

    PrintController(Ledgers ledgers, PrintedLists lists, EntryPages pages, Clock clock) {
        this.ledgers = ledgers;
        this.lists = lists;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/ledgers/{ledger}/print")
    ModelAndView list(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page) {
        scope.require(Right.EXPORT);
        Declaration declaration = ledgers.declaration(scope, ledger);
        ListQuestion question =
                ListQuestion.read(declaration, standpoint.union(), standpoint.year(), LocalDate.now(clock), parameters);
        ListAddress address = new ListAddress("/ledgers/" + ledger, parameters);
        return new ModelAndView("ledger/print_list")
                .addObject("list", lists.of(scope, page.words(), declaration, question, address))
                .addObject("today", LocalDate.now(clock));
    }

    @GetMapping("/ledgers/{ledger}/{id}/print")
    ModelAndView entry(
            Scope scope, @PathVariable String ledger, @PathVariable long id, @ModelAttribute("page") Page page) {
        return new ModelAndView("ledger/print_entry")
                .addObject("view", pages.of(scope, page.words(), ledgers.find(scope, ledger, id)))
                .addObject("today", LocalDate.now(clock));
    }
}
