package org.unionledger.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ImportRow;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.PastedEntries;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;

/** Quick entry by a block copied from Excel: first a look at what would become of each row, then the good ones. */
@Controller
class PasteController {

    private final Ledgers ledgers;
    private final PastedEntries pasted;
    private final Clock clock;

    PasteController(Ledgers ledgers, PastedEntries pasted, Clock clock) {
        this.ledgers = ledgers;
        this.pasted = pasted;
        this.clock = clock;
    }

    @GetMapping("/ledgers/{ledger}/paste")
    ModelAndView create(Scope scope, @PathVariable String ledger, @ModelAttribute("page") Page page) {
        scope.require(Right.WRITE_LEDGERS);
        return page(view(ledgers.declaration(scope, ledger), "", List.of(), List.of(), 0, "", page));
    }

    @PostMapping("/ledgers/{ledger}/paste")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @PathVariable String ledger,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean book,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        Declaration declaration = ledgers.declaration(scope, ledger);
        if (!ledgers.isOpen(ledger)) {
            return page(view(declaration, text, List.of(), List.of(), 0, page.text("ledger.problem.ended"), page));
        }
        PastedBlock block = PastedBlock.read(declaration, text, page.words(), LocalDate.now(clock));
        if (block.rows().isEmpty() || block.rows().size() > PastedBlock.MOST_ROWS) {
            String problem = block.rows().isEmpty()
                    ? page.text("ledger.paste.nothing")
                    : page.text("ledger.paste.too_many", PastedBlock.MOST_ROWS);
            return page(view(declaration, text, List.of(), List.of(), 0, problem, page));
        }
        List<ImportRow> understood = block.understood();
        if (book) {
            int late = pasted.late(scope, standpoint.union(), ledger, understood);
            int entered = pasted.enter(scope, standpoint.union(), ledger, understood);
            String done =
                    page.text("ledger.paste.entered", entered, block.rows().size() - entered);
            flash.addFlashAttribute("notice", late == 0 ? done : page.text("ledger.paste.entered.late", done, late));
            return new ModelAndView("redirect:/ledgers/" + ledger);
        }
        int late = pasted.late(scope, standpoint.union(), ledger, understood);
        PastedLines lines =
                PastedLines.of(block, page.words(), rows -> pasted.judge(scope, standpoint.union(), ledger, rows));
        return page(view(declaration, text, lines.heads(), lines.lines(), late, "", page));
    }

    private static PasteView view(
            Declaration ledger,
            String text,
            List<String> heads,
            List<PasteView.Line> lines,
            int late,
            String problem,
            Page page) {
        Shown shown = new Shown(page.words());
        Stream<Field> expected = ledger.entered().stream().filter(field -> !field.running());
        int good = (int)
                lines.stream().filter(line -> line.outcome().equals("good")).count();
        return new PasteView(
                ledger,
                shown.label(ledger.name()),
                text,
                expected.map(field -> shown.label(field.label())).collect(Collectors.joining(" | ")),
                heads,
                lines,
                good,
                late,
                problem);
    }

    private static ModelAndView page(PasteView view) {
        ModelAndView page = new ModelAndView("ledger/paste");
        page.setStatus(view.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("paste", view);
        return page;
    }
}
