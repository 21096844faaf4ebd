package org.unionledger.work;

import java.util.concurrent.TimeUnit;

/** The progress of a job of this process, written down a few times a second. */
final class RunningJob implements Progress {

    private static final long BETWEEN_WRITES = TimeUnit.MILLISECONDS.toNanos(300);

    private final long id;
    private final JobRepository repository;
    private volatile boolean cancelled;
    private long done;
    private long total;
    private long written = System.nanoTime() - BETWEEN_WRITES;

    RunningJob(long id, JobRepository repository) {
        this.id = id;
        this.repository = repository;
    }

    long id() {
        return id;
    }

    @Override
    public void at(long newDone, long newTotal) {
        done = newDone;
        total = newTotal;
        if (System.nanoTime() - written >= BETWEEN_WRITES) {
            flush();
        }
    }

    void flush() {
        written = System.nanoTime();
        repository.progress(id, done, total);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }
}
