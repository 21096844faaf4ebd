package org.unionledger.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Accounts;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Formats;
import org.unionledger.frame.PersonNames;
import org.unionledger.frame.Words;

/** Writes a report into a workbook: the same rows and numbers as on its page, and who answers for them. */
@Component
class ReportFiles {

    private final ExportLog exports;
    private final Accounts accounts;
    private final Clock clock;

    ReportFiles(ExportLog exports, Accounts accounts, Clock clock) {
        this.exports = exports;
        this.accounts = accounts;
        this.clock = clock;
    }

    void write(Scope scope, ReportView view, Words words, OutputStream out) throws IOException {
        write(
                scope,
                view.report().union(),
                view.sheet(),
                described(words, view.unionName(), view.periodName()),
                notes(view, words),
                words,
                out);
    }

    /** What those below have sent, added up, with whose reports are in it and whose are not. */
    void write(Scope scope, OrganizationId union, Combination combination, Words words, OutputStream out)
            throws IOException {
        String described = described(words, combination.unionName(), combination.periodName());
        write(scope, union, combination.sheet(), described, notes(combination, words), words, out);
    }

    private static String described(Words words, String union, String period) {
        return words.text("reporting.export.about", union, period);
    }

    private void write(
            Scope scope,
            OrganizationId union,
            Sheet sheet,
            String described,
            List<String> notes,
            Words words,
            OutputStream out)
            throws IOException {
        scope.require(Right.EXPORT);
        List<Sheet.Line> lines =
                sheet.parts().stream().flatMap(part -> part.lines().stream()).toList();
        SheetWriter.About about = new SheetWriter.About(sheet.title(), described, lines.size(), clock.instant());
        PersonNames names = new PersonNames(accounts);
        exports.write(scope, union, about);
        try (SheetWriter writer = new SheetWriter(out, words, columns(sheet, words), about, notes)) {
            lines.forEach(line -> writer.row(cells(line, words, names)));
        }
    }

    private static List<String> notes(Combination combination, Words words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.text(
                "reporting.combined.included",
                combination.included().size(),
                String.join("、", combination.included())));
        if (!combination.missing().isEmpty()) {
            notes.add(words.text(
                    "reporting.combined.missing",
                    combination.missing().size(),
                    String.join("、", combination.missing())));
        }
        combination
                .explanations()
                .forEach(said -> notes.add(words.text(
                        "reporting.combined.explained.of", said.unionName(), said.row(), said.column(), said.words())));
        notes.addAll(combination.sheet().notes());
        return notes;
    }

    private List<String> notes(ReportView view, Words words) {
        Sending shown = view.shown();
        PersonNames names = new PersonNames(accounts);
        String state = shown == null
                ? words.text("reporting.export.unsent")
                : words.text(
                        "reporting.export.sent",
                        shown.number(),
                        Formats.moment(shown.moment()),
                        shown.signatory(),
                        names.of(shown.checkedBy()),
                        names.of(shown.sentBy()));
        return Stream.concat(Stream.of(state), view.sheet().notes().stream()).toList();
    }

    /** Numbers in columns of no format of their own, as whole ones and rates stand below each other. */
    private static List<SheetColumn> columns(Sheet sheet, Words words) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.whole(words.text("reporting.number")));
        columns.add(SheetColumn.longText(words.text("reporting.row")));
        columns.add(SheetColumn.text(words.text("reporting.unit")));
        sheet.heads().forEach(head -> columns.add(SheetColumn.text(head)));
        columns.add(SheetColumn.longText(words.text("reporting.supplements")));
        columns.add(SheetColumn.longText(words.text("reporting.explanations")));
        return columns;
    }

    private static @Nullable Object[] cells(Sheet.Line line, Words words, PersonNames names) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.number());
        cells.add(line.part() ? words.text("reporting.of_which") + line.name() : line.name());
        cells.add(line.unit());
        line.entries().forEach(entry -> cells.add(entry.rounded()));
        cells.add(line.entries().stream()
                .map(Sheet.Entry::supplement)
                .flatMap(Stream::ofNullable)
                .map(supplement -> words.text(
                        "reporting.by_hand",
                        supplement.quantity().toPlainString(),
                        supplement.reason(),
                        names.of(supplement.by())))
                .reduce((one, next) -> one + "；" + next)
                .orElse(""));
        cells.add(line.explained().stream()
                .map(said -> words.text("reporting.explained.of", said.column(), said.words(), names.of(said.by())))
                .collect(Collectors.joining("；")));
        return cells.toArray();
    }
}
