package org.unionledger.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.layout.FileColumn;
import org.unionledger.exchange.layout.FileLayout;
import org.unionledger.exchange.layout.RowKind;
import org.unionledger.exchange.layout.RowSorter;
import org.unionledger.exchange.layout.SheetLayout;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.sheet.Limits;
import org.unionledger.exchange.sheet.SheetRow;
import org.unionledger.exchange.sheet.UnreadableFile;
import org.unionledger.exchange.sheet.Workbook;
import org.unionledger.exchange.value.CellReader;
import org.unionledger.exchange.value.Understood;

/** Reads the data rows of a file by its layout, each cell as the book's column asks for it. */
final class TableReader {

    private static final int MOST_SKIPPED_LISTED = 200;
    private static final int SKIPPED_TEXT = 40;
    private static final int WORDS_REMEMBERED = 20_000;

    private final FileLayout layout;
    private final ImportTarget book;
    private final LocalDate today;
    private final Map<String, String> words = new HashMap<>();
    private final List<SkippedRow> skipped = new ArrayList<>();
    private int rows;

    /** A column of a sheet that is imported. */
    private record Source(int index, ImportColumn column, CellReader reader) {}

    TableReader(FileLayout layout, ImportTarget book, LocalDate today) {
        this.layout = layout;
        this.book = book;
        this.today = today;
    }

    void read(Workbook workbook, Consumer<ReadRow> reader) {
        for (int i = 0; i < layout.sheets().size(); i++) {
            readSheet(workbook, i, reader);
        }
    }

    private void readSheet(Workbook workbook, int ordinal, Consumer<ReadRow> reader) {
        SheetLayout sheet = layout.sheets().get(ordinal);
        List<Source> sources = sources(sheet);
        List<ImportColumn> absent = book.columns().stream()
                .filter(column -> column.required() && !sheet.has(column.key()))
                .toList();
        RowSorter sorter = new RowSorter(sheet);
        workbook.read(sheet.sheet(), row -> {
            if (row.number() > sheet.lastHeadRow()) {
                RowKind kind = sorter.sort(row);
                if (kind == RowKind.DATA) {
                    count();
                    reader.accept(read(ordinal, row, sources, absent));
                } else if (kind != RowKind.BLANK && skipped.size() < MOST_SKIPPED_LISTED) {
                    skipped.add(new SkippedRow(ordinal, row.number(), kind.code(), beginning(row)));
                }
            }
            return true;
        });
    }

    private void count() {
        if (++rows > Limits.ROWS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, Limits.ROWS);
        }
    }

    private List<Source> sources(SheetLayout sheet) {
        List<Source> sources = new ArrayList<>();
        for (FileColumn column : sheet.columns()) {
            for (ImportColumn wanted : book.columns()) {
                if (wanted.key().equals(column.key())) {
                    BigDecimal unit = sheet.unitOf(column, wanted.kind() == ColumnKind.MONEY);
                    sources.add(new Source(column.index(), wanted, new CellReader(wanted, unit, today, sheet.year())));
                }
            }
        }
        return sources;
    }

    private ReadRow read(int sheet, SheetRow row, List<Source> sources, List<ImportColumn> absent) {
        List<Map.Entry<String, Object>> values = new ArrayList<>(sources.size());
        List<Problem> problems = new ArrayList<>(0);
        List<Problem> warnings = new ArrayList<>(0);
        for (Source source : sources) {
            ImportColumn column = source.column();
            Cell cell = row.cell(source.index());
            if (cell.spread() && isAmount(column)) {
                warnings.add(new Problem(column.label(), ChineseWords.of("exchange.value.amount.merged")));
                continue;
            }
            Understood understood = source.reader().read(cell);
            if (understood.value() != null) {
                values.add(Map.entry(column.key(), shared(understood.value())));
            }
            if (understood.problem() != null) {
                problems.add(new Problem(column.label(), ChineseWords.of(understood.problem())));
            } else if (understood.value() == null && column.required() && !column.blankAllowed()) {
                problems.add(new Problem(column.label(), ChineseWords.of("exchange.value.missing", column.label())));
            }
            if (understood.warning() != null) {
                warnings.add(new Problem(column.label(), ChineseWords.of(understood.warning())));
            }
        }
        absent.forEach(column ->
                problems.add(new Problem(column.label(), ChineseWords.of("exchange.value.no_column", column.label()))));
        return new ReadRow(sheet, new ImportRow(row.number(), mapOf(values)), problems, warnings);
    }

    /** A number in a cell merged over several rows is one number, not one for each row. */
    private static boolean isAmount(ImportColumn column) {
        return column.kind() == ColumnKind.MONEY || column.kind() == ColumnKind.COUNT;
    }

    /** Compact, for there may be a hundred thousand of them. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapOf(List<Map.Entry<String, Object>> values) {
        return Map.ofEntries(values.toArray(new Map.Entry[0]));
    }

    /** One copy of each word that many rows repeat. */
    private Object shared(Object value) {
        if (!(value instanceof String word)) {
            return value;
        }
        @Nullable String known = words.get(word);
        if (known == null && words.size() < WORDS_REMEMBERED) {
            words.put(word, word);
        }
        return known == null ? word : known;
    }

    private static String beginning(SheetRow row) {
        String text = row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> cell.text().strip())
                .orElse("");
        return text.length() > SKIPPED_TEXT ? text.substring(0, SKIPPED_TEXT) + "…" : text;
    }

    /** Rows that are no data, in their order; at most a few hundred are listed. */
    List<SkippedRow> skipped() {
        return List.copyOf(skipped);
    }
}
