package org.unionledger.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Reads rows on a thread of its own while the caller works on those read before: taking a file apart keeps one processor busy,
 * booking its rows keeps the database busy.
 */
final class ReadAhead {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int WAITING_AT_MOST = 8;

    private ReadAhead() {}

    /**
     * @param reading hands every row over; what it throws is thrown to the caller, after the rows before
     * @param making  what becomes of some rows on that thread as well; what it throws is thrown likewise
     * @param taker   takes the rows on the caller's thread, some at a time; when it throws, reading ends
     */
    static void each(
            Consumer<Consumer<ReadRow>> reading, UnaryOperator<List<ReadRow>> making, Consumer<List<ReadRow>> taker) {
        Ahead.<List<ReadRow>>each(
                "import-reader",
                WAITING_AT_MOST,
                hand -> read(reading, rows -> hand.accept(making.apply(rows))),
                taker);
    }

    private static void read(Consumer<Consumer<ReadRow>> reading, Consumer<List<ReadRow>> taker) {
        List<ReadRow> rows = new ArrayList<>(ROWS_AT_ONCE);
        try {
            reading.accept(row -> {
                rows.add(row);
                if (rows.size() == ROWS_AT_ONCE) {
                    List<ReadRow> some = new ArrayList<>(rows);
                    rows.clear();
                    taker.accept(some);
                }
            });
        } finally {
            if (!rows.isEmpty()) {
                taker.accept(rows);
            }
        }
    }
}
