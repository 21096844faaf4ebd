package org.unionledger.exchange.sheet;

import static org.unionledger.exchange.sheet.UnreadableFile.Reason.TOO_MANY_COLUMNS;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.TOO_MANY_ROWS;

/** Counts the rows of one reading of a sheet and stops a sheet that is larger than we take. */
final class RowLimit {

    private int rows;

    void count() {
        if (++rows > Limits.ROWS) {
            throw new UnreadableFile(TOO_MANY_ROWS, Limits.ROWS);
        }
    }

    static void checkColumn(int column) {
        if (column >= Limits.COLUMNS) {
            throw new UnreadableFile(TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
    }
}
