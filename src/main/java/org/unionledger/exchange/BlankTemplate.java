package org.unionledger.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty workbook with the heads of a book, to start a ledger with: drop-downs for choices, days shown as days. */
final class BlankTemplate {

    private static final int HEAD_ROW = 1;
    private static final int LAST_ROW = 2_000;

    private final ImportTarget book;

    BlankTemplate(ImportTarget book) {
        this.book = book;
    }

    void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Union Ledger", null)) {
            Worksheet sheet = workbook.newWorksheet(SheetWriter.sheetName(book.name()));
            Worksheet choices = workbook.newWorksheet(ChineseWords.of("exchange.template.choices"));
            choices.setVisibilityState(VisibilityState.HIDDEN);
            sheet.inlineString(0, 0, ChineseWords.of("exchange.template.note"));
            List<ImportColumn> columns = book.columns();
            for (int column = 0; column < columns.size(); column++) {
                head(sheet, column, columns.get(column));
                cells(sheet, choices, column, columns.get(column));
            }
            sheet.freezePane(0, HEAD_ROW + 1);
        }
    }

    private static void head(Worksheet sheet, int column, ImportColumn wanted) {
        String label =
                wanted.required() ? ChineseWords.of("exchange.template.required", wanted.label()) : wanted.label();
        sheet.inlineString(HEAD_ROW, column, label);
        sheet.style(HEAD_ROW, column)
                .bold()
                .fillColor("F2F2F2")
                .borderStyle("thin")
                .set();
        sheet.width(column, Math.max(12, 2 * label.length() + 4));
    }

    /** Codes and telephone numbers are texts, or Excel would take digits from them. */
    private static void cells(Worksheet sheet, Worksheet choices, int column, ImportColumn wanted) {
        switch (wanted.kind()) {
            case DATE -> sheet.style(column).format("yyyy-mm-dd").set();
            case CODE, PHONE -> sheet.style(column).format("@").set();
            case YES_NO ->
                offer(
                        sheet,
                        choices,
                        column,
                        List.of(ChineseWords.of("exchange.template.yes"), ChineseWords.of("exchange.template.no")));
            case CHOICE ->
                offer(
                        sheet,
                        choices,
                        column,
                        wanted.choices().stream()
                                .map(ImportColumn.Choice::value)
                                .toList());
            default -> {
                if (wanted.pattern() != null) {
                    sheet.style(column).format("@").set();
                }
            }
        }
    }

    private static void offer(Worksheet sheet, Worksheet choices, int column, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        for (int row = 0; row < values.size(); row++) {
            choices.inlineString(row, column, values.get(row));
        }
        sheet.range(HEAD_ROW + 1, column, LAST_ROW, column)
                .validateWithList(choices.range(0, column, values.size() - 1, column));
    }
}
