package org.unionledger.reporting.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.unionledger.organization.OrganizationKind;

/**
 * A report that goes upward, declared as data (报表). Everything in it has been checked: the indicators and rows it names exist,
 * and no formula leads back to itself.
 *
 * @param id      short and lower case
 * @param senders the levels of unions that send it, each to the union directly above
 * @param due     the parameter that says how many days after the period's end it is due
 * @param notes   填报说明, in Chinese
 */
public record Form(
        String id,
        String name,
        String englishName,
        Cycle cycle,
        Set<OrganizationKind> senders,
        String due,
        List<Column> columns,
        List<String> notes,
        List<Section> sections,
        List<Check> checks) {

    Form withChecks(List<Check> all) {
        return new Form(id, name, englishName, cycle, senders, due, columns, notes, sections, all);
    }

    /** In their order. */
    public Stream<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream());
    }

    public Optional<Row> find(String id) {
        return rows().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The column in which a row says how it is in the period itself. */
    public Column current(Row row) {
        return row.balance() && columns.contains(Column.END) ? Column.END : Column.NOW;
    }

    /** Whether the row says something in the column; else the cell is crossed out. */
    public boolean has(Row row, Column column) {
        if (!columns.contains(column)) {
            return false;
        }
        return switch (column) {
            case NOW, END -> column == current(row);
            case YEAR -> !row.balance();
            case BEFORE, CHANGE -> row.isCompared();
            case RATE -> row.isCompared() && !row.isRate();
        };
    }

    /** The cells that say something, row by row. */
    public Stream<Cell> cells() {
        return rows().flatMap(row ->
                columns.stream().filter(column -> has(row, column)).map(column -> new Cell(row.id(), column)));
    }

    /** The cells of this period that a check compares. */
    public Stream<Cell> cellsOf(Check check) {
        return check.names().stream().map(this::named).flatMap(Optional::stream).distinct();
    }

    /** A row in its own column, or a row and a column; what was sent for the period before is explained where it is now. */
    private Optional<Cell> named(String name) {
        String row = name.endsWith(Check.LAST) ? name.substring(0, name.length() - Check.LAST.length()) : name;
        return find(row).map(whole -> new Cell(row, current(whole))).or(() -> Cell.read(row));
    }

    /** Whether a supplementary figure may be added to the cell. */
    public boolean isSupplemented(Cell cell) {
        return find(cell.row())
                .filter(row -> row.supplements() && cell.column().isCounted() && has(row, cell.column()))
                .isPresent();
    }
}
