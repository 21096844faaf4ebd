package org.unionledger.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Reads rows on a thread of its own while the caller works on those read before: taking a file apart keeps one processor busy,
 * booking its rows keeps the database busy.
 */
final class ReadAhead {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int WAITING_AT_MOST = 8;
    private static final List<ReadRow> END = List.of();

    private final BlockingQueue<List<ReadRow>> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final UnaryOperator<List<ReadRow>> making;

    private ReadAhead(UnaryOperator<List<ReadRow>> making) {
        this.making = making;
    }

    /**
     * @param reading hands every row over; what it throws is thrown to the caller, after the rows before
     * @param making  what becomes of some rows on that thread as well; what it throws is thrown likewise
     * @param taker   takes the rows on the caller's thread, some at a time; when it throws, reading ends
     */
    static void each(
            Consumer<Consumer<ReadRow>> reading, UnaryOperator<List<ReadRow>> making, Consumer<List<ReadRow>> taker) {
        ReadAhead ahead = new ReadAhead(making);
        ExecutorService thread = Executors.newSingleThreadExecutor(ReadAhead::daemon);
        try {
            Future<?> read = thread.submit(() -> ahead.read(reading));
            for (List<ReadRow> rows = ahead.take(); rows != END; rows = ahead.take()) {
                taker.accept(rows);
            }
            finish(read);
        } finally {
            thread.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "import-reader");
        thread.setDaemon(true);
        return thread;
    }

    private void read(Consumer<Consumer<ReadRow>> reading) {
        List<ReadRow> rows = new ArrayList<>(ROWS_AT_ONCE);
        try {
            reading.accept(row -> {
                rows.add(row);
                if (rows.size() == ROWS_AT_ONCE) {
                    List<ReadRow> some = new ArrayList<>(rows);
                    rows.clear();
                    put(making.apply(some));
                }
            });
        } finally {
            rest(rows);
        }
    }

    private void rest(List<ReadRow> rows) {
        try {
            if (!rows.isEmpty()) {
                put(making.apply(rows));
            }
        } finally {
            put(END);
        }
    }

    private void put(List<ReadRow> rows) {
        try {
            waiting.put(rows);
        } catch (InterruptedException nobodyTakesThem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was given up", nobodyTakesThem);
        }
    }

    private List<ReadRow> take() {
        try {
            return waiting.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was read", stopped);
        }
    }

    private static void finish(Future<?> read) {
        try {
            read.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was read", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
