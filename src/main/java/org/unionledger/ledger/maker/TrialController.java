package org.unionledger.ledger.maker;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.figures.Posting;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Page;
import org.unionledger.ledger.RegisterTrials;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.Registers.Working;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.DeclarationRefused;
import org.unionledger.ledger.web.PastedBlock;
import org.unionledger.ledger.web.PastedLines;

/** 试登记: what would become of rows in a register that is not in use yet, and which figures would come of them. */
@Controller
class TrialController {

    private final Registers registers;
    private final RegisterTrials trials;
    private final RegisterPages pages;
    private final IndicatorNames indicators;
    private final Clock clock;

    TrialController(
            Registers registers, RegisterTrials trials, RegisterPages pages, IndicatorNames indicators, Clock clock) {
        this.registers = registers;
        this.trials = trials;
        this.pages = pages;
        this.indicators = indicators;
        this.clock = clock;
    }

    @GetMapping("/registers/{id}/trial")
    ModelAndView create(Scope scope, @PathVariable long id) {
        Working working = registers.working(scope, id);
        return page(working, working.sample(), List.of());
    }

    @PostMapping("/registers/{id}/trial")
    ModelAndView create(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @ModelAttribute("page") Page page) {
        Working working = registers.working(scope, id);
        registers.keepSample(scope, id, text);
        try {
            return tried(scope, page, working, registers.declared(working.text()), text);
        } catch (DeclarationRefused refused) {
            return page(working, text, pages.worded(page.words(), working.text(), refused.flaws()));
        }
    }

    private ModelAndView tried(Scope scope, Page page, Working working, Declaration declaration, String text) {
        PastedBlock block = PastedBlock.read(declaration, text, page.words(), LocalDate.now(clock));
        if (block.rows().isEmpty()) {
            return page(working, text, List.of(page.text("ledger.paste.nothing")));
        }
        if (block.rows().size() > PastedBlock.MOST_ROWS) {
            return page(working, text, List.of(page.text("ledger.paste.too_many", PastedBlock.MOST_ROWS)));
        }
        List<Posting> postings = new ArrayList<>();
        List<String> due = new ArrayList<>();
        PastedLines lines = PastedLines.of(block, page.words(), rows -> {
            RegisterTrials.Trial trial = trials.of(scope, working.register(), declaration, rows);
            postings.addAll(trial.postings());
            if (declaration.due() != null) {
                due.add(page.text("ledger.maker.try.due", trial.pending(), trial.late()));
            }
            return trial.verdicts();
        });
        return page(working, text, List.of())
                .addObject("lines", lines)
                .addObject("due", String.join("", due))
                .addObject("figures", figures(page, working, postings));
    }

    private List<TriedFigure> figures(Page page, Working working, List<Posting> postings) {
        Function<String, String> names = indicators.of(working.text(), page.words());
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        postings.forEach(
                posting -> sums.merge(names.apply(posting.indicator().value()), posting.quantity(), BigDecimal::add));
        Formats formats = new Formats(page.words());
        return sums.entrySet().stream()
                .map(sum -> new TriedFigure(
                        sum.getKey(),
                        formats.number(
                                sum.getValue(),
                                Math.max(0, sum.getValue().stripTrailingZeros().scale()))))
                .toList();
    }

    private static ModelAndView page(Working working, String text, List<String> problems) {
        return RegisterPages.page("ledger/maker/trial", problems)
                .addObject("working", working)
                .addObject("text", text);
    }
}
