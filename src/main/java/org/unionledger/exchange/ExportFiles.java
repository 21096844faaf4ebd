package org.unionledger.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Places;
import org.unionledger.frame.Refused;
import org.unionledger.work.Jobs;
import org.unionledger.work.Progress;

/**
 * Lists that take longer to write than one waits for (导出文件): a job writes them, and they wait, sealed, for the account
 * that asked for them and nobody else, for {@link #KEPT_FOR}. What cannot be written to its end leaves nothing behind.
 */
@Service
public class ExportFiles {

    /** So many rows are written in about a second on an old machine; more are a job. */
    public static final long ROWS_AT_ONCE = 20_000;

    /** How long a file waits. */
    public static final Duration KEPT_FOR = Duration.ofDays(7);

    private final ExportFileRepository repository;
    private final Jobs jobs;
    private final Places places;
    private final Clock clock;

    ExportFiles(ExportFileRepository repository, Jobs jobs, Places places, Clock clock) {
        this.repository = repository;
        this.jobs = jobs;
        this.places = places;
        this.clock = clock;
    }

    /** Writes a list and tells the {@link ExportLog} of it. */
    @FunctionalInterface
    public interface Writing {

        /**
         * Writes all of the list.
         *
         * @param written is told now and then how many rows were written; throws when nobody wants them any more
         */
        void write(OutputStream out, LongConsumer written) throws IOException;
    }

    /**
     * Begins to write a file.
     *
     * @param needs the right to what the file tells; who lacks it when the file is fetched is not handed it
     * @param name with its ending
     * @param rows as counted beforehand; what the file states is counted again when it is written
     * @return the page that shows how far it is and hands it over
     */
    @Transactional
    public String begin(Scope scope, Right needs, OrganizationId union, String name, long rows, Writing writing) {
        requireVisible(scope, union);
        clear();
        long id = repository.create(scope.account(), needs, union, name, rows, clock.instant());
        String page = "/exports/" + id;
        long job = jobs.start(scope, progress -> write(id, writing, rows, progress), page, "exchange.job.export", name);
        repository.startedBy(id, job);
        return page;
    }

    private void write(long id, Writing writing, long rows, Progress progress) {
        try (ExportFileStream out = new ExportFileStream(id, repository)) {
            writing.write(out, written -> tell(progress, written, rows));
        } catch (IOException e) {
            repository.clear(id);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            repository.clear(id);
            throw e;
        }
        repository.finish(id, clock.instant());
    }

    private static void tell(Progress progress, long written, long rows) {
        if (progress.isCancelled()) {
            throw new Progress.Cancelled();
        }
        progress.at(written, Math.max(written, rows));
    }

    /** @throws NotInScope when there is none, it is somebody else's, or of a union that is out of sight by now;
     *     {@code NotAllowed} when the right to what it tells is gone */
    ExportFile require(Scope scope, long id) {
        Optional<ExportFile> found = repository.find(id, scope.account());
        found.ifPresent(file -> {
            scope.require(file.needs());
            requireVisible(scope, file.union());
        });
        return found.orElseThrow(() -> new NotInScope("export " + id));
    }

    /**
     * Deletes a file before its time, also one that was not written to its end.
     *
     * @throws NotInScope as {@link #require} does
     * @throws Refused    while it is written; its job can be stopped
     */
    @Transactional
    void remove(Scope scope, long id) {
        ExportFile file = require(scope, id);
        if (isBeingWritten(file)) {
            throw Refused.of("", "exchange.export.unfinished");
        }
        repository.delete(file.id());
    }

    private boolean isBeingWritten(ExportFile file) {
        return !file.done()
                && file.job() != null
                && jobs.find(file.job())
                        .filter(job -> job.state().isUnfinished())
                        .isPresent();
    }

    private void requireVisible(Scope scope, OrganizationId union) {
        scope.require(Right.EXPORT);
        if (places.nameOf(scope, union).isEmpty()) {
            throw new NotInScope("organization " + union);
        }
    }

    /**
     * Hands the file on, a part at a time.
     *
     * @param file one that is done
     */
    void copy(ExportFile file, OutputStream out) throws IOException {
        int number = 0;
        for (Optional<byte[]> part = repository.part(file.id(), number);
                part.isPresent();
                part = repository.part(file.id(), number)) {
            out.write(part.get());
            number++;
        }
    }

    /**
     * One's own, the latest first.
     *
     * @param before only those with smaller ids
     */
    List<ExportFile> page(Scope scope, long before, int limit) {
        scope.require(Right.EXPORT);
        return repository.page(scope.account(), before, limit);
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void clear() {
        repository.deleteBegunBefore(clock.instant().minus(KEPT_FOR));
    }
}
