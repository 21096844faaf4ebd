package org.unionledger.exchange;

import java.io.Closeable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Does one piece of work after the other in a thread of its own, made when the first comes; the next waits for the last. */
final class Beside implements Closeable {

    private final String name;
    private @Nullable ExecutorService thread;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    Beside(String name) {
        this.name = name;
    }

    /** Throws what the piece before it threw. */
    void run(Runnable piece) {
        await();
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(work -> {
                Thread made = new Thread(work, name);
                made.setDaemon(true);
                return made;
            });
        }
        last = CompletableFuture.runAsync(piece, thread);
    }

    private void await() {
        try {
            last.join();
        } catch (CompletionException failed) {
            last = CompletableFuture.completedFuture(null);
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Once the last piece is done; throws what it threw. */
    @Override
    public void close() {
        try {
            await();
        } finally {
            if (thread != null) {
                thread.shutdown();
            }
        }
    }
}
