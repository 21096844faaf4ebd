package org.unionledger.establishment;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;

/** Writes the weekly report into a workbook, with the same figures as on the page and who has not confirmed. */
@Component
class WeekSheet {

    private final WeekReports reports;
    private final ExportLog exports;
    private final Clock clock;

    WeekSheet(WeekReports reports, ExportLog exports, Clock clock) {
        this.reports = reports;
        this.exports = exports;
        this.clock = clock;
    }

    void write(Scope scope, OrganizationId union, Week week, Words words, OutputStream out) throws IOException {
        scope.require(Right.EXPORT);
        WeekReport report = reports.of(scope, union, week, words);
        WeekReports.Content content = reports.content(scope, union, week);
        SheetWriter.About about = new SheetWriter.About(
                words.text("establishment.weeks"),
                words.text("establishment.week.of", report.unionName(), week.year(), week.number()),
                report.rows().size() + 1L,
                clock.instant());
        exports.write(scope, union, about);
        try (SheetWriter sheet = new SheetWriter(out, words, columns(report, words), about)) {
            for (int i = 0; i < report.rows().size(); i++) {
                sheet.row(cells(report.rows().get(i), content, content.areas().get(i), week, words));
            }
            sheet.row(cells(report.total(), content, content.union(), week, words));
        }
    }

    private static List<SheetColumn> columns(WeekReport report, Words words) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.longText(words.text("establishment.week.area")));
        columns.add(SheetColumn.text(words.text("establishment.zone")));
        columns.add(SheetColumn.text(words.text("establishment.field.keeper")));
        report.columns().forEach(head -> columns.add(SheetColumn.whole(head)));
        columns.add(SheetColumn.text(words.text("establishment.week.confirmed")));
        return columns;
    }

    private static @Nullable Object[] cells(
            WeekReport.Row row, WeekReports.Content content, Organization area, Week week, Words words) {
        Stream<@Nullable Object> figures = WeekColumn.ALL.stream()
                .map(column ->
                        number(content.figure(column.query(area.id(), week)).value()));
        List<@Nullable Object> cells = new ArrayList<>(List.of(row.name(), row.zone(), row.keepers()));
        cells.addAll(figures.toList());
        cells.add(
                row.confirmation() == null
                        ? row.dueOn() == null ? "" : words.text("establishment.week.missing")
                        : words.text("establishment.confirmation."
                                + row.confirmation().kind().code()));
        return cells.toArray();
    }

    private static @Nullable Object number(@Nullable BigDecimal value) {
        return value;
    }
}
