package org.unionledger.exchange;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Makes pieces on a thread of its own while the caller works on those made before, in their order and only so many ahead that
 * they need not all be held.
 */
final class Ahead<T> {

    private final BlockingQueue<Optional<T>> waiting;

    private Ahead(int waitingAtMost) {
        this.waiting = new ArrayBlockingQueue<>(waitingAtMost);
    }

    /**
     * @param name   of the thread
     * @param making hands every piece over; what it throws is thrown to the caller, after the pieces before
     * @param taker  takes the pieces on the caller's thread; when it throws, making ends
     */
    static <T> void each(String name, int waitingAtMost, Consumer<Consumer<T>> making, Consumer<T> taker) {
        Ahead<T> ahead = new Ahead<>(waitingAtMost);
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> daemon(work, name));
        try {
            Future<?> made = thread.submit(() -> ahead.make(making));
            for (Optional<T> piece = ahead.take(); piece.isPresent(); piece = ahead.take()) {
                taker.accept(piece.get());
            }
            finish(made);
        } finally {
            thread.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void make(Consumer<Consumer<T>> making) {
        try {
            making.accept(piece -> put(Optional.of(piece)));
        } finally {
            put(Optional.empty());
        }
    }

    private void put(Optional<T> piece) {
        try {
            waiting.put(piece);
        } catch (InterruptedException nobodyTakesThem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("an import was given up", nobodyTakesThem);
        }
    }

    private Optional<T> take() {
        try {
            return waiting.take();
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private static void finish(Future<?> made) {
        try {
            made.get();
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static IllegalStateException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while a file was imported", stopped);
    }
}
