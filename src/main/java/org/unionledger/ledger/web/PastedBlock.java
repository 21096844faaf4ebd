package org.unionledger.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;
import org.unionledger.exchange.AmountUnit;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.TypedCell;
import org.unionledger.frame.Words;
import org.unionledger.ledger.LedgerColumns;
import org.unionledger.ledger.declaration.Declaration;

/**
 * A block copied from Excel: lines of cells with tabs between them. One of the first lines may name columns and says which cell is
 * which; else the cells are taken in the order of the form. What its head or a note above it says of the unit (万元) counts.
 *
 * @param columns in the order of the cells; null for a cell that belongs nowhere
 * @param units   what one means in each of them
 * @param rows    numbered as pasted, from 1, a line of names and what stands above it not counted
 */
public record PastedBlock(List<@Nullable ImportColumn> columns, List<BigDecimal> units, List<Row> rows) {

    public static final int MOST_ROWS = 2_000;

    /** Titles and notes may stand above the line of names. */
    private static final int DEEPEST_HEAD = 5;

    /**
     * @param cells    as pasted; under a head with a unit with what they come to
     * @param problems cells that were not understood, by column label
     */
    public record Row(ImportRow row, List<String> cells, Map<String, String> problems) {}

    public static PastedBlock read(Declaration ledger, String text, Words words, LocalDate today) {
        List<List<String>> lines = lines(text);
        List<ImportColumn> known = LedgerColumns.withLinks(ledger);
        int head = head(lines, known);
        int first = head < 0 ? notes(lines) : head + 1;
        BigDecimal stated = AmountUnit.stated(
                lines.subList(0, first).stream().flatMap(List::stream).toList());
        List<@Nullable ImportColumn> columns = head < 0 ? inOrder(ledger) : named(lines.get(head), known);
        List<BigDecimal> units = units(columns, head < 0 ? List.of() : lines.get(head), stated);
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(first, lines.size())) {
            rows.add(row(rows.size() + 1, cells, columns, units, words, today));
        }
        return new PastedBlock(columns, units, rows);
    }

    /** The line of names; -1 when there is none. */
    private static int head(List<List<String>> lines, List<ImportColumn> known) {
        for (int line = 0; line < Math.min(DEEPEST_HEAD, lines.size()); line++) {
            if (named(lines.get(line), known).stream()
                            .filter(column -> column != null)
                            .count()
                    >= 2) {
                return line;
            }
        }
        return -1;
    }

    /** How many lines say nothing but a unit before the rows begin. */
    private static int notes(List<List<String>> lines) {
        int notes = 0;
        while (notes < lines.size() && isNote(lines.get(notes))) {
            notes++;
        }
        return notes;
    }

    private static boolean isNote(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() == 1 && !AmountUnit.isOne(AmountUnit.stated(filled));
    }

    private static List<BigDecimal> units(List<@Nullable ImportColumn> columns, List<String> heads, BigDecimal stated) {
        List<BigDecimal> units = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ImportColumn column = columns.get(i);
            units.add(
                    column == null
                            ? BigDecimal.ONE
                            : AmountUnit.of(i < heads.size() ? heads.get(i) : "", column, stated));
        }
        return units;
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
        String name = Evened.name(head).replaceAll("\\(.*\\)", "").replaceAll("[万千百亿]元$", "");
        return name.equals(Evened.name(column.label()))
                || column.aliases().stream().anyMatch(alias -> name.equals(Evened.name(alias)));
    }

    /** Whom rows are about is said under a head that says so, or not at all. */
    private static List<@Nullable ImportColumn> inOrder(Declaration ledger) {
        List<@Nullable ImportColumn> columns = new ArrayList<>();
        for (ImportColumn column : LedgerColumns.of(ledger)) {
            if (!ledger.field(column.key()).running()) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static Row row(
            int number,
            List<String> cells,
            List<@Nullable ImportColumn> columns,
            List<BigDecimal> units,
            Words words,
            LocalDate today) {
        List<String> shown = new ArrayList<>(cells);
        Map<String, Object> values = new HashMap<>();
        Map<String, String> problems = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            ImportColumn column = columns.get(i);
            if (column == null) {
                continue;
            }
            TypedCell cell = TypedCell.read(column, units.get(i), cells.get(i), today);
            if (!cell.isUnderstood()) {
                problems.put(column.label(), cell.problem(words));
            } else if (cell.value() != null) {
                values.put(column.key(), cell.value());
                if (!AmountUnit.isOne(units.get(i)) && cell.value() instanceof BigDecimal amount) {
                    shown.set(i, cells.get(i).strip() + " → " + amount.toPlainString());
                }
            }
        }
        return new Row(new ImportRow(number, values), List.copyOf(shown), problems);
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
