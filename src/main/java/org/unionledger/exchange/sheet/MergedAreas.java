package org.unionledger.exchange.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills merged areas that reach down over several rows, as a person reads them, while the rows pass by. */
final class MergedAreas {

    private final Deque<MergedArea> ahead;
    private final List<MergedArea> open = new ArrayList<>();
    private final Map<MergedArea, Cell> firstCells = new HashMap<>();

    MergedAreas(List<MergedArea> areas) {
        ahead = new ArrayDeque<>(areas.stream()
                .filter(MergedArea::reachesDown)
                .sorted(Comparator.comparingInt(MergedArea::firstRow))
                .toList());
    }

    SheetRow fill(SheetRow row) {
        open.removeIf(area -> area.lastRow() < row.number());
        while (!ahead.isEmpty() && ahead.getFirst().firstRow() <= row.number()) {
            open(ahead.removeFirst(), row);
        }
        if (open.isEmpty()) {
            return row;
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        for (MergedArea area : open) {
            Cell first = firstCells.getOrDefault(area, Cell.EMPTY);
            if (area.firstRow() < row.number()
                    && !first.isEmpty()
                    && row.cell(area.firstColumn()).isEmpty()) {
                while (cells.size() <= area.firstColumn()) {
                    cells.add(Cell.EMPTY);
                }
                cells.set(area.firstColumn(), first);
            }
        }
        return new SheetRow(row.number(), cells);
    }

    private void open(MergedArea area, SheetRow row) {
        if (area.lastRow() >= row.number() && area.firstColumn() < Limits.COLUMNS) {
            open.add(area);
            if (area.firstRow() == row.number()) {
                firstCells.put(area, row.cell(area.firstColumn()).spreadDown());
            }
        }
    }
}
