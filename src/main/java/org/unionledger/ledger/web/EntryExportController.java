package org.unionledger.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ExportFiles;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;

/** Hands over what a list's question finds: at once, or, where there is much of it, by a job whose file waits. */
@Controller
class EntryExportController {

    private final Ledgers ledgers;
    private final EntryExport export;
    private final ExportFiles files;
    private final Clock clock;

    EntryExportController(Ledgers ledgers, EntryExport export, ExportFiles files, Clock clock) {
        this.ledgers = ledgers;
        this.export = export;
        this.files = files;
        this.clock = clock;
    }

    /** Of much it asks first whether that is meant. */
    @GetMapping("/ledgers/{ledger}/export")
    void show(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        Declaration declaration = ledgers.declaration(scope, ledger);
        EntryFilter filter = filter(declaration, standpoint, parameters);
        if (ledgers.count(scope, ledger, filter) > ExportFiles.ROWS_AT_ONCE) {
            response.sendRedirect(new ListAddress("/ledgers/" + ledger + "/exports/new", parameters).toString());
        } else {
            export.write(scope, page.words(), declaration, filter, response);
        }
    }

    @GetMapping("/ledgers/{ledger}/exports/new")
    String create(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        scope.require(Right.EXPORT);
        Declaration declaration = ledgers.declaration(scope, ledger);
        EntryFilter filter = filter(declaration, standpoint, parameters);
        ListAddress list = new ListAddress("/ledgers/" + ledger, parameters);
        model.addAttribute("name", new Shown(page.words()).label(declaration.name()));
        model.addAttribute("about", export.about(scope, page.words(), declaration, filter));
        model.addAttribute("count", ledgers.count(scope, ledger, filter));
        model.addAttribute("days", ExportFiles.KEPT_FOR.toDays());
        model.addAttribute("list", list.toString());
        model.addAttribute(
                "here", list.at("/ledgers/" + ledger + "/exports/new").toString());
        model.addAttribute("begin", list.at("/ledgers/" + ledger + "/exports").toString());
        return "ledger/export";
    }

    @PostMapping("/ledgers/{ledger}/exports")
    String create(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page) {
        scope.require(Right.EXPORT);
        Declaration declaration = ledgers.declaration(scope, ledger);
        EntryFilter filter = filter(declaration, standpoint, parameters);
        Words words = page.words();
        return "redirect:"
                + files.begin(
                        scope,
                        Right.READ_LEDGERS,
                        filter.within(),
                        EntryExport.name(words, declaration),
                        ledgers.count(scope, ledger, filter),
                        (out, written) -> export.write(scope, words, declaration, filter, out, written));
    }

    private EntryFilter filter(
            Declaration declaration, Standpoint standpoint, MultiValueMap<String, String> parameters) {
        return ListQuestion.read(declaration, standpoint.union(), standpoint.year(), today(), parameters)
                .filter();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
