package org.unionledger.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
import org.unionledger.exchange.ListExport;
import org.unionledger.exchange.ListExports;
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
    private final ListExports exports;
    private final Clock clock;

    EntryExportController(Ledgers ledgers, EntryExport export, ListExports exports, Clock clock) {
        this.ledgers = ledgers;
        this.export = export;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/ledgers/{ledger}/export")
    @Nullable
    String show(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return exports.show(export(scope, standpoint, ledger, parameters, page.words()), response, model);
    }

    @GetMapping("/ledgers/{ledger}/exports/new")
    String create(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        return exports.ask(export(scope, standpoint, ledger, parameters, page.words()), model);
    }

    @PostMapping("/ledgers/{ledger}/exports")
    String create(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("page") Page page) {
        return exports.begin(export(scope, standpoint, ledger, parameters, page.words()));
    }

    private ListExport export(
            Scope scope, Standpoint standpoint, String ledger, MultiValueMap<String, String> parameters, Words words) {
        scope.require(Right.EXPORT);
        Declaration declaration = ledgers.declaration(scope, ledger);
        EntryFilter filter = filter(declaration, standpoint, parameters);
        ListAddress list = new ListAddress("/ledgers/" + ledger, parameters);
        return new ListExport(
                scope,
                filter.within(),
                Right.READ_LEDGERS,
                new Shown(words).label(declaration.name()),
                export.about(scope, words, declaration, filter),
                ledgers.count(scope, ledger, filter),
                list.toString(),
                list.at("/ledgers/" + ledger + "/exports/new").toString(),
                list.at("/ledgers/" + ledger + "/exports").toString(),
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
