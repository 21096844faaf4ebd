package org.unionledger.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;

@Controller
class StatisticsController {

    /** How many of the greatest are offered. */
    private static final List<Integer> TOPS = List.of(3, 5, 10, 20, 50);

    private final Statistics statistics;
    private final Clock clock;
    private final Month lastMonth;

    /** @param lastMonth of the statistical year (统计年度), 1 to 12 */
    StatisticsController(
            Statistics statistics, Clock clock, @Value("${union-ledger.statistics.year-ends-in:9}") int lastMonth) {
        this.statistics = statistics;
        this.clock = clock;
        this.lastMonth = Month.of(lastMonth);
    }

    @GetMapping("/statistics")
    String index(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @ModelAttribute("form") StatisticsForm form,
            Model model) {
        var question = form.question(standpoint, statistics.usualIndicators(scope));
        model.addAttribute("table", statistics.table(scope, page.words(), question));
        model.addAttribute("domains", statistics.byDomain(scope));
        model.addAttribute("periods", PeriodChoice.of(page.words(), question, lastMonth, LocalDate.now(clock)));
        model.addAttribute("tops", TOPS);
        return "statistics/index";
    }

    @GetMapping("/statistics.xlsx")
    void export(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @ModelAttribute("form") StatisticsForm form,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        var words = page.words();
        var table = statistics.table(scope, words, form.question(standpoint, statistics.usualIndicators(scope)));
        var title = words.text("statistics.title");
        response.setContentType(SheetWriter.CONTENT_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(title + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var sheet = new StatisticsSheet(words, table);
        var about = new SheetWriter.About(title, sheet.about(), table.rows().size() + 1L, clock.instant());
        try (var writer = new SheetWriter(response.getOutputStream(), words, sheet.columns(), about)) {
            Stream.concat(table.rows().stream(), Stream.of(table.total()))
                    .forEach(row -> writer.row(sheet.values(row)));
        }
    }
}
