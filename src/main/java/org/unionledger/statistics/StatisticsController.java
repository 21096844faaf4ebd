package org.unionledger.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.statistics.pivot.PeriodChoice;
import org.unionledger.statistics.pivot.Pivot;
import org.unionledger.statistics.pivot.PivotParameters;
import org.unionledger.statistics.pivot.PivotQuestion;
import org.unionledger.statistics.pivot.Pivots;
import org.unionledger.statistics.pivot.Questions;
import org.unionledger.statistics.view.SavedView;
import org.unionledger.statistics.view.Views;

@Controller
class StatisticsController {

    /** How many of the greatest are offered. */
    private static final List<Integer> TOPS = List.of(3, 5, 10, 20, 50);

    private final Pivots pivots;
    private final Questions questions;
    private final Views views;
    private final Clock clock;

    StatisticsController(Pivots pivots, Questions questions, Views views, Clock clock) {
        this.pivots = pivots;
        this.questions = questions;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    String index(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @RequestParam MultiValueMap<String, String> values,
            Model model) {
        PivotParameters asked = new PivotParameters(values);
        PivotQuestion question = questions.of(scope, standpoint, asked);
        model.addAttribute("asked", asked);
        model.addAttribute("table", pivots.of(scope, page.words(), question));
        model.addAttribute("domains", pivots.byDomain(scope));
        model.addAttribute("kinds", pivots.kinds(question.indicators()));
        model.addAttribute(
                "periods",
                PeriodChoice.of(page.words(), asked, question.period(), questions.lastMonth(), LocalDate.now(clock)));
        model.addAttribute("tops", TOPS);
        model.addAttribute("view", opened(scope, asked));
        return "statistics/index";
    }

    /** The view one came from; null without one, and where it is not there any more. */
    private @Nullable SavedView opened(Scope scope, PivotParameters asked) {
        Long id = asked.number("view");
        return id == null ? null : views.there(scope, id).orElse(null);
    }

    @GetMapping("/statistics.xlsx")
    void export(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @RequestParam MultiValueMap<String, String> values,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        PivotQuestion question = questions.of(scope, standpoint, new PivotParameters(values));
        try (PivotWorkbook workbook = new PivotWorkbook(page.words(), clock.instant(), table -> {
            Download.begin(response, named(page, table), SheetWriter.CONTENT_TYPE);
            return response.getOutputStream();
        })) {
            pivots.each(scope, page.words(), question, workbook::part);
        }
    }

    /** After the union, so that those of several lie beside each other and are told apart. */
    private static String named(Page page, Pivot table) {
        return page.text("statistics.export.file", table.unionName(), table.period()) + ".xlsx";
    }
}
