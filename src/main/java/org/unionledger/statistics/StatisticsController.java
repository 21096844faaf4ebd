package org.unionledger.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.figures.Units;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;

@Controller
class StatisticsController {

    private final Statistics statistics;
    private final Clock clock;

    StatisticsController(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    String index(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @ModelAttribute("form") StatisticsForm form,
            Model model) {
        var question = form.question(standpoint, statistics.usualIndicators());
        model.addAttribute("table", statistics.table(scope, page.words(), question));
        model.addAttribute("domains", statistics.byDomain());
        model.addAttribute("spans", Span.of(standpoint.year()));
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
        var table = statistics.table(scope, words, form.question(standpoint, statistics.usualIndicators()));
        var title = words.text("statistics.title");
        response.setContentType(SheetWriter.CONTENT_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(title + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var about = new SheetWriter.About(
                title,
                words.text(
                        "statistics.export.about",
                        table.unionName(),
                        page.day(table.question().period().from()),
                        page.day(table.question().period().to())),
                table.rows().size() + 1L,
                clock.instant());
        try (var sheet = new SheetWriter(response.getOutputStream(), words, columns(words, table), about)) {
            Stream.concat(table.rows().stream(), Stream.of(table.total())).forEach(row -> sheet.row(values(row)));
        }
    }

    private static List<SheetColumn> columns(Words words, StatisticsTable table) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text(
                words.text("statistics.axis." + table.question().axis().code())));
        for (var column : table.columns()) {
            var head = words.text(
                    "statistics.column",
                    column.name(),
                    Units.in(words, column.indicator().unit()));
            columns.add(column.indicator().decimals() == 0 ? SheetColumn.whole(head) : SheetColumn.decimal(head));
        }
        return columns;
    }

    private static @Nullable Object[] values(StatisticsTable.Row row) {
        var values = new ArrayList<@Nullable Object>();
        values.add(row.label());
        row.cells().forEach(cell -> values.add(cell.value()));
        return values.toArray();
    }
}
