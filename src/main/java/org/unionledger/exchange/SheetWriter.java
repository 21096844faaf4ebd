package org.unionledger.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/**
 * Writes a list as an Excel workbook, streaming: a title, a line that states how many rows there are, when and of which
 * union they were exported, a head and the rows. Texts that a spreadsheet would take for formulas are neutralised.
 *
 * <pre>{@code
 * response.setContentType(SheetWriter.CONTENT_TYPE);
 * try (SheetWriter sheet = new SheetWriter(response.getOutputStream(), words, columns,
 *         new SheetWriter.About(title, union.name(), count, clock.instant()))) {
 *     visits.forEach(visit -> sheet.row(visit.day(), visit.kind(), visit.money()));
 * }
 * }</pre>
 */
public final class SheetWriter implements Closeable {

    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int FIRST_NOTE = 2;
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int MOST_ROWS = Worksheet.MAX_ROWS - 10;

    /**
     * What the sheet says about itself.
     *
     * @param title such as 走访慰问台账
     * @param scope the union whose list it is, and the filters in words if any
     * @param count rows that will be written, exactly
     * @param at    the moment of the export
     */
    public record About(String title, String scope, long count, Instant at) {}

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<SheetColumn> columns;
    private final About about;
    private final int headRow;
    private int row;

    /** @throws IllegalArgumentException if there are more rows than a sheet holds */
    public SheetWriter(OutputStream out, Words words, List<SheetColumn> columns, About about) {
        this(out, words, columns, about, List.of());
    }

    /**
     * The same with lines of notes above the head, one a row: where a form wants its rows to begin further down.
     *
     * @throws IllegalArgumentException if there are more rows than a sheet holds
     */
    public SheetWriter(OutputStream out, Words words, List<SheetColumn> columns, About about, List<String> notes) {
        if (about.count() > MOST_ROWS) {
            throw new IllegalArgumentException("A sheet holds " + MOST_ROWS + " rows, not " + about.count());
        }
        this.columns = List.copyOf(columns);
        this.about = about;
        this.headRow = FIRST_NOTE + notes.size();
        this.row = headRow;
        this.workbook = new Workbook(out, "Union Ledger", null);
        this.sheet = workbook.newWorksheet(sheetName(about.title()));
        for (int note = 0; note < notes.size(); note++) {
            sheet.inlineString(FIRST_NOTE + note, 0, SafeText.of(notes.get(note)));
        }
        head(words);
    }

    /** Excel takes 31 characters and none of those with a meaning in references. */
    static String sheetName(String title) {
        String name = title.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
        return name.length() > 31 ? name.substring(0, 31) : name;
    }

    private void head(Words words) {
        sheet.inlineString(0, 0, SafeText.of(about.title()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.inlineString(
                1,
                0,
                words.text("exchange.export.statement", about.count(), Formats.moment(about.at()), about.scope()));
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(headRow, column, SafeText.of(columns.get(column).head()));
            sheet.style(headRow, column)
                    .bold()
                    .fillColor("F2F2F2")
                    .borderStyle("thin")
                    .set();
            sheet.width(column, columns.get(column).width());
        }
        sheet.freezePane(0, headRow + 1);
    }

    /** Texts, numbers, days and booleans in the order of the columns; null leaves a cell empty. */
    public void row(@Nullable Object... values) {
        row++;
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value != null) {
                cell(column, value);
            }
        }
        if (row % ROWS_IN_MEMORY == 0) {
            flush();
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.inlineString(row, column, SafeText.of(value.toString()));
        }
        String format = columns.get(column).format();
        if (!format.isEmpty() && !(value instanceof String)) {
            sheet.style(row, column).format(format).set();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if other rows were written than the sheet states */
    @Override
    public void close() throws IOException {
        workbook.close();
        if (row - headRow != about.count()) {
            throw new IllegalStateException("The sheet states " + about.count() + " rows, but has " + (row - headRow));
        }
    }
}
