package org.unionledger.ledger.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.TypedCell;
import org.unionledger.frame.Words;
import org.unionledger.ledger.LedgerColumns;
import org.unionledger.ledger.declaration.Declaration;

/**
 * A block copied from Excel: lines of cells with tabs between them. A first line that names columns says which cell is
 * which; else the cells are taken in the order of the form.
 *
 * @param columns in the order of the cells; null for a cell that belongs nowhere
 * @param rows    numbered as pasted, from 1, a line of names not counted
 */
public record PastedBlock(List<@Nullable ImportColumn> columns, List<Row> rows) {

    public static final int MOST_ROWS = 2_000;

    /** @param problems cells that were not understood, by column label */
    public record Row(ImportRow row, List<String> cells, Map<String, String> problems) {}

    public static PastedBlock read(Declaration ledger, String text, Words words, LocalDate today) {
        List<List<String>> lines = lines(text);
        List<ImportColumn> known = LedgerColumns.of(ledger);
        List<@Nullable ImportColumn> columns = lines.isEmpty() ? List.of() : named(lines.get(0), known);
        boolean named = columns.stream().filter(column -> column != null).count() >= 2;
        if (!named) {
            columns = inOrder(ledger, known);
        }
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(named ? 1 : 0, lines.size())) {
            rows.add(row(rows.size() + 1, cells, columns, words, today));
        }
        return new PastedBlock(columns, rows);
    }

    /** The rows of which every cell was understood. */
    public List<ImportRow> understood() {
        return rows.stream()
                .filter(row -> row.problems().isEmpty())
                .map(Row::row)
                .toList();
    }

    private static List<@Nullable ImportColumn> named(List<String> heads, List<ImportColumn> known) {
        List<@Nullable ImportColumn> columns = new ArrayList<>();
        heads.forEach(head -> columns.add(known.stream()
                .filter(column -> isCalled(column, head))
                .findFirst()
                .orElse(null)));
        return columns;
    }

    private static boolean isCalled(ImportColumn column, String head) {
        String name = Evened.name(head).replaceAll("\\(.*\\)", "");
        return name.equals(Evened.name(column.label()))
                || column.aliases().stream().anyMatch(alias -> name.equals(Evened.name(alias)));
    }

    private static List<@Nullable ImportColumn> inOrder(Declaration ledger, List<ImportColumn> known) {
        List<@Nullable ImportColumn> columns = new ArrayList<>();
        for (ImportColumn column : known) {
            if (!ledger.field(column.key()).running()) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static Row row(
            int number, List<String> cells, List<@Nullable ImportColumn> columns, Words words, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        Map<String, String> problems = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            ImportColumn column = columns.get(i);
            if (column == null) {
                continue;
            }
            TypedCell cell = TypedCell.read(column, cells.get(i), today);
            if (!cell.isUnderstood()) {
                problems.put(column.label(), cell.problem(words));
            } else if (cell.value() != null) {
                values.put(column.key(), cell.value());
            }
        }
        return new Row(new ImportRow(number, values), cells, problems);
    }

    /** Excel puts quotes around a cell that has line ends or tabs in it, and doubles the quotes within. */
    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String whole = text.replace("\r\n", "\n").replace('\r', '\n') + "\n";
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c == '"' && quoted && whole.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (c == '\t' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    keep(lines, line);
                    line = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        if (quoted) { // an unfinished quote: whatever it holds is one cell
            line.add(cell.toString());
            keep(lines, line);
        }
        return lines;
    }

    private static void keep(List<List<String>> lines, List<String> line) {
        if (line.stream().anyMatch(cell -> !cell.isBlank())) {
            lines.add(line);
        }
    }
}
