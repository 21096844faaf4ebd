package org.unionledger.work;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;

/**
 * Long work (后台作业) that goes on when its page is left. A job's row is kept: whoever looks later sees how it ended, also
 * when its process was killed.
 */
@Service
public class Jobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int THREADS = 2;
    private static final int SECONDS_BETWEEN_BEATS = 2;

    private final JobRepository repository;
    private final UUID runner = UUID.randomUUID();
    private final Map<Long, RunningJob> mine = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, named("job"));
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(named("job-heart"));

    Jobs(JobRepository repository) {
        this.repository = repository;
        heart.scheduleWithFixedDelay(this::beat, 0, SECONDS_BETWEEN_BEATS, TimeUnit.SECONDS);
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Starts a job once the caller's transaction has committed, at once when there is none.
     *
     * @param result the page to show when it has ended
     * @param title  key of the message that names it
     */
    public long start(Scope scope, Task task, String result, String title, String... arguments) {
        long id = repository.create(scope.account(), runner, result, title, arguments);
        RunningJob job = new RunningJob(id, repository);
        afterCommit(() -> {
            mine.put(id, job);
            threads.execute(() -> run(job, task));
        });
        return id;
    }

    private static void afterCommit(Runnable start) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            start.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                start.run();
            }
        });
    }

    private void run(RunningJob job, Task task) {
        try {
            if (repository.begin(job.id())) {
                task.run(job);
                job.flush();
                repository.end(job.id(), Job.State.DONE);
            }
        } catch (Progress.Cancelled asked) {
            repository.end(job.id(), Job.State.CANCELLED);
        } catch (RuntimeException | Error e) {
            LOG.error("Job {} failed", job.id(), e);
            repository.end(job.id(), Job.State.FAILED);
        } finally {
            mine.remove(job.id());
        }
    }

    /** Says that this process lives, learns what it shall stop, and writes off the jobs of processes that are gone. */
    private void beat() {
        try {
            repository.beat(runner);
            repository
                    .cancelled(runner)
                    .forEach(id -> Optional.ofNullable(mine.get(id)).ifPresent(RunningJob::cancel));
            repository.interruptSilent();
        } catch (RuntimeException e) {
            LOG.warn("No heartbeat of the jobs: {}", e.toString());
        }
    }

    /** @throws NotInScope when there is no such job, or it is somebody else's */
    public Job require(Scope scope, long id) {
        return repository
                .find(id)
                .filter(job -> job.account() == scope.account())
                .orElseThrow(() -> new NotInScope("job " + id));
    }

    /** For a module that shows work on a record of its own, which it has checked the reader may see. */
    public Optional<Job> find(long id) {
        return repository.find(id);
    }

    /** Asks a job to stop; it ends when it next looks. */
    public void cancel(Scope scope, long id) {
        require(scope, id);
        repository.askToCancel(id);
        RunningJob job = mine.get(id);
        if (job != null) {
            job.cancel();
        }
    }

    /** The process ends: its jobs are rolled back and say so. */
    @Override
    public void destroy() {
        heart.shutdownNow();
        mine.values().forEach(RunningJob::cancel);
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("Jobs are still running: {}", mine.keySet());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        repository.interrupt(runner);
    }
}
