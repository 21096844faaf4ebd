package org.unionledger.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    static final int ROWS_OF_A_SHEET = 1_000_000;

    /** Deflating harder takes longer than it saves. */
    private static final int COMPRESSION = 1;

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
    private final List<SheetColumn> columns;
    private final About about;
    private final List<String> notes;
    private final Words words;
    private final int rowsOfASheet;
    private final int headRow;
    private final Beside beside = new Beside("sheet");
    private Worksheet sheet;
    private int sheets;
    private int row;
    private long written;
    private List<@Nullable Object[]> portion = new ArrayList<>();

    /** Rows that one sheet does not hold go on in further ones, and the first says so. */
    public SheetWriter(OutputStream out, Words words, List<SheetColumn> columns, About about) {
        this(out, words, columns, about, List.of());
    }

    /** The same with lines of notes above the head, one a row: where a form wants its rows to begin further down. */
    public SheetWriter(OutputStream out, Words words, List<SheetColumn> columns, About about, List<String> notes) {
        this(out, words, columns, about, notes, ROWS_OF_A_SHEET);
    }

    SheetWriter(
            OutputStream out,
            Words words,
            List<SheetColumn> columns,
            About about,
            List<String> notes,
            int rowsOfASheet) {
        this.columns = List.copyOf(columns);
        this.about = about;
        this.notes = List.copyOf(notes);
        this.words = words;
        this.rowsOfASheet = rowsOfASheet;
        this.headRow = FIRST_NOTE + notes.size();
        this.workbook = new Workbook(out, "Union Ledger", null);
        workbook.setCompressionLevel(COMPRESSION);
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        row = headRow;
        sheet = workbook.newWorksheet(sheetName(about.title(), sheets));
        for (int note = 0; note < notes.size(); note++) {
            sheet.inlineString(FIRST_NOTE + note, 0, SafeText.of(notes.get(note)));
        }
        head();
        return sheet;
    }

    private long sheetsInAll() {
        return Math.max(1, (about.count() + rowsOfASheet - 1) / rowsOfASheet);
    }

    /** Excel takes 31 characters and none of those with a meaning in references. */
    static String sheetName(String title) {
        String name = title.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
        return name.length() > 31 ? name.substring(0, 31) : name;
    }

    /** The further ones are numbered. */
    private static String sheetName(String title, int number) {
        String name = sheetName(title);
        String ending = number == 1 ? "" : " " + number;
        return name.substring(0, Math.min(name.length(), 31 - ending.length())) + ending;
    }

    private String statement() {
        String statement =
                words.text("exchange.export.statement", about.count(), Formats.moment(about.at()), about.scope());
        return sheetsInAll() == 1
                ? statement
                : statement + words.text("exchange.export.sheets", sheets, sheetsInAll(), rowsOfASheet);
    }

    private void head() {
        sheet.inlineString(0, 0, SafeText.of(about.title()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.inlineString(1, 0, statement());
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

    /**
     * Texts, numbers, days and booleans in the order of the columns; null leaves a cell empty. Rows are written in a thread
     * of their own while the caller reads the next.
     */
    public void row(@Nullable Object... values) {
        portion.add(values);
        if (portion.size() == ROWS_IN_MEMORY) {
            List<@Nullable Object[]> full = portion;
            portion = new ArrayList<>(ROWS_IN_MEMORY);
            beside.run(() -> write(full));
        }
    }

    private void write(List<@Nullable Object[]> rows) {
        rows.forEach(this::write);
        flush();
    }

    private void write(@Nullable Object[] values) {
        if (row - headRow == rowsOfASheet) {
            finish();
            begin();
        }
        row++;
        written++;
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value != null) {
                cell(column, value);
            }
        }
    }

    private void finish() {
        try {
            sheet.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        beside.close();
        write(portion);
        workbook.close();
        if (written != about.count()) {
            throw new IllegalStateException("The sheet states " + about.count() + " rows, but has " + written);
        }
    }
}
