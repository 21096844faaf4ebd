package org.unionledger.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.LateRecords;
import org.unionledger.frame.Page;
import org.unionledger.frame.RowCount;
import org.unionledger.frame.Standpoint;
import org.unionledger.ledger.EntryRefused;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;

@Controller
class EntryListController {

    private final Ledgers ledgers;
    private final EntryList list;
    private final LateRecords late;
    private final Clock clock;

    EntryListController(Ledgers ledgers, EntryList list, LateRecords late, Clock clock) {
        this.ledgers = ledgers;
        this.list = list;
        this.late = late;
        this.clock = clock;
    }

    @GetMapping("/ledgers")
    String catalogue(Scope scope, @ModelAttribute("page") Page page, Model model) {
        scope.require(Right.READ_LEDGERS);
        model.addAttribute("groups", CatalogueGroup.of(ledgers.declarations(scope), page.words()));
        return "ledger/catalogue";
    }

    @GetMapping("/ledgers/{ledger}")
    String index(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Request", required = false) String part,
            @ModelAttribute("page") Page page,
            Model model) {
        Declaration declaration = ledgers.declaration(scope, ledger);
        ListQuestion question =
                ListQuestion.read(declaration, standpoint.union(), standpoint.year(), today(), parameters);
        ListAddress address = new ListAddress("/ledgers/" + ledger, parameters);
        model.addAttribute("list", list.of(scope, standpoint, page.words(), declaration, question, address));
        model.addAttribute("open", ledgers.isOpen(ledger));
        return part == null ? "ledger/list" : "ledger/_rows";
    }

    /** The exact count where the list did not wait for it. */
    @GetMapping("/ledgers/{ledger}/count")
    String count(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Declaration declaration = ledgers.declaration(scope, ledger);
        ListQuestion question =
                ListQuestion.read(declaration, standpoint.union(), standpoint.year(), today(), parameters);
        model.addAttribute("count", RowCount.exactly(ledgers.count(scope, ledger, question.filter())));
        return "frame/count";
    }

    @PostMapping("/ledgers/{ledger}/voiding")
    String markVoid(
            Scope scope,
            @PathVariable String ledger,
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        flash.addFlashAttribute("notice", voided(scope, ledger, ids, reason, page));
        String list = "/ledgers/" + ledgers.declaration(scope, ledger).id();
        return "redirect:" + (back.startsWith(list + "?") ? back : list);
    }

    private String voided(Scope scope, String ledger, List<Long> ids, String reason, Page page) {
        try {
            String done = page.text("ledger.voided", ledgers.markVoid(scope, ledger, ids, reason));
            return late.told(scope, page.words(), done, Ledgers.kind(ledger), ids);
        } catch (EntryRefused refused) {
            return refused.problems().get(0).text(page.words());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
