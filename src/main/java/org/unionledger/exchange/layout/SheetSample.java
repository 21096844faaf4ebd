package org.unionledger.exchange.layout;

import java.util.ArrayList;
import java.util.List;
import org.unionledger.exchange.sheet.SheetName;
import org.unionledger.exchange.sheet.SheetRow;
import org.unionledger.exchange.sheet.Workbook;

/** The first rows of a sheet that hold something: enough to see how it is laid out. */
record SheetSample(SheetName sheet, List<SheetRow> rows) {

    private static final int ROWS = 250;

    static SheetSample of(Workbook workbook, SheetName sheet) {
        List<SheetRow> rows = new ArrayList<>();
        workbook.read(sheet, row -> {
            rows.add(row);
            return rows.size() < ROWS;
        });
        return new SheetSample(sheet, rows);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
