package org.unionledger.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;

/** Quick entry by a block copied from Excel: first a look at what would become of each row, then the good ones. */
@Controller
class PasteController {

    private final Ledgers ledgers;
    private final Clock clock;

    PasteController(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
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
        PastedBlock block = PastedBlock.read(declaration, text, page.words(), LocalDate.now(clock));
        if (block.rows().isEmpty() || block.rows().size() > PastedBlock.MOST_ROWS) {
            String problem = block.rows().isEmpty()
                    ? page.text("ledger.paste.nothing")
                    : page.text("ledger.paste.too_many", PastedBlock.MOST_ROWS);
            return page(view(declaration, text, List.of(), List.of(), 0, problem, page));
        }
        List<ImportRow> understood = block.rows().stream()
                .filter(row -> row.problems().isEmpty())
                .map(PastedBlock.Row::row)
                .toList();
        if (book) {
            int late = ledgers.late(scope, standpoint.union(), ledger, understood);
            int entered = ledgers.enterGood(scope, standpoint.union(), ledger, understood);
            String done =
                    page.text("ledger.paste.entered", entered, block.rows().size() - entered);
            flash.addFlashAttribute("notice", late == 0 ? done : page.text("ledger.paste.entered.late", done, late));
            return new ModelAndView("redirect:/ledgers/" + ledger);
        }
        List<Verdict> verdicts = ledgers.judge(scope, standpoint.union(), ledger, understood);
        int late = ledgers.late(scope, standpoint.union(), ledger, understood);
        return page(view(declaration, text, heads(block, page), lines(block, understood, verdicts), late, "", page));
    }

    private static List<String> heads(PastedBlock block, Page page) {
        List<String> heads = new ArrayList<>();
        for (@Nullable ImportColumn column : block.columns()) {
            heads.add(column == null ? page.text("ledger.paste.ignored") : column.label());
        }
        return heads;
    }

    private static List<PasteView.Line> lines(PastedBlock block, List<ImportRow> understood, List<Verdict> verdicts) {
        List<PasteView.Line> lines = new ArrayList<>();
        int judged = 0;
        for (PastedBlock.Row row : block.rows()) {
            boolean isJudged =
                    judged < understood.size() && understood.get(judged).equals(row.row());
            lines.add(isJudged ? line(row, verdicts.get(judged++)) : refused(row));
        }
        return lines;
    }

    private static PasteView.Line refused(PastedBlock.Row row) {
        List<String> remarks =
                row.problems().entrySet().stream().map(Map.Entry::getValue).toList();
        return new PasteView.Line(row.row().number(), row.cells(), "refused", remarks);
    }

    private static PasteView.Line line(PastedBlock.Row row, Verdict verdict) {
        int number = row.row().number();
        if (verdict instanceof Verdict.Refused refused) {
            return new PasteView.Line(number, row.cells(), "refused", reasons(refused.problems()));
        }
        if (verdict instanceof Verdict.Merged merged) {
            return new PasteView.Line(number, row.cells(), "merged", List.of(merged.reason()));
        }
        return new PasteView.Line(number, row.cells(), "good", reasons(((Verdict.Good) verdict).warnings()));
    }

    private static List<String> reasons(List<Problem> problems) {
        return problems.stream().map(Problem::reason).toList();
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
