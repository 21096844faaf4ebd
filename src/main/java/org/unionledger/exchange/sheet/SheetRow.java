package org.unionledger.exchange.sheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number as Excel shows it, from 1; in a text table the line its record starts in
 */
public record SheetRow(int number, List<Cell> cells) {

    /** The cell in a column, from 0; empty beyond the last one. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    public long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
