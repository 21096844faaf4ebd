package org.unionledger.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.layout.FileLayout;
import org.unionledger.exchange.layout.MatchedBy;
import org.unionledger.exchange.layout.SheetLayout;
import org.unionledger.exchange.sheet.UnreadableFile;
import org.unionledger.exchange.sheet.Workbook;
import org.unionledger.frame.Places;
import org.unionledger.work.Job;
import org.unionledger.work.Jobs;
import org.unionledger.work.Progress;
import org.unionledger.work.Task;

/**
 * An import step by step, as the pages take it: uploaded, read and judged, corrected, booked or thrown away, taken back.
 * What takes time is a job; the import's own row changes in the transaction of the step, so that after a crash a step has
 * happened or has not.
 */
@Service
class ImportFlow {

    /** How long a file can be judged again and its errors be downloaded; what became of its rows is kept for good. */
    private static final Duration FILES_ARE_KEPT = Duration.ofDays(30);

    private final ImportRepository repository;
    private final FileReading reading;
    private final Books books;
    private final Booking booking;
    private final Jobs jobs;
    private final Places places;
    private final Failures failures;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** A file and what it holds, opened for one step. */
    private record Opened(Workbook workbook, FileReading.Found found) {}

    ImportFlow(
            ImportRepository repository,
            FileReading reading,
            Books books,
            Booking booking,
            Jobs jobs,
            Places places,
            Failures failures,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.reading = reading;
        this.books = books;
        this.booking = booking;
        this.jobs = jobs;
        this.places = places;
        this.failures = failures;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An import the scope may see: one's own, or one made below one's place. @throws NotInScope for any other */
    Import require(Scope scope, long id) {
        scope.require(Right.IMPORT);
        Import found = repository
                .find(id)
                .filter(each -> isVisible(scope, each))
                .orElseThrow(() -> new NotInScope("import " + id));
        return found.state().isWork() ? settled(found) : found;
    }

    private boolean isVisible(Scope scope, Import each) {
        boolean own = each.account() == scope.account();
        boolean below = !each.organization().equals(scope.place());
        return (own || below) && places.nameOf(scope, each.organization()).isPresent();
    }

    /** If the work on an import ended without an outcome (failed, stopped, process killed), it stands where it stood. */
    private Import settled(Import working) {
        Optional<Job> job = Optional.ofNullable(working.job()).flatMap(jobs::find);
        if (job.isPresent() && job.get().state().isUnfinished()) {
            return working;
        }
        String how = job.map(each -> each.state().code()).orElse("interrupted");
        repository.move(
                working.id(),
                working.state(),
                working.state().withoutOutcome(),
                ChineseWords.of("exchange.message." + how));
        return repository.find(working.id()).orElseThrow();
    }

    /** Takes a file in and begins to read it. @return the import's id */
    long upload(
            Scope scope,
            OrganizationId organization,
            String fileName,
            byte[] content,
            String as,
            boolean createPlaces) {
        scope.require(Right.IMPORT);
        if (places.nameOf(scope, organization).isEmpty()) {
            throw new NotInScope("organization " + organization);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            repository.clearContents(clock.instant().minus(FILES_ARE_KEPT));
            long id = repository.create(
                    organization, scope.account(), scope.login(), fileName, content, createPlaces, clock.instant());
            begin(scope, id, Import.State.READING, fileName, progress -> read(scope, id, as, null, progress));
            return id;
        }));
    }

    private void begin(Scope scope, long id, Import.State state, String fileName, Task task) {
        long job = jobs.start(scope, task, "/imports/" + id, "exchange.job." + state.code(), fileName);
        repository.work(id, state, job);
    }

    /** Reads the file once more, as another book, or after an interruption. */
    void readAgain(Scope scope, long id, String as, boolean createPlaces) {
        step(scope, id, open -> {
            repository.layout(id, null, null, createPlaces);
            begin(scope, id, Import.State.READING, open.fileName(), progress -> read(scope, id, as, null, progress));
        });
    }

    /**
     * Takes the columns as the user says, remembers that for files with the same heads, and judges again.
     *
     * @param columns for each sheet the book's columns by the index of its own
     */
    void correct(Scope scope, long id, List<Map<Integer, String>> columns) {
        step(scope, id, open -> {
            FileLayout layout = open.layout();
            String target = open.target();
            if (layout == null || target == null) {
                throw new NotInScope("layout of import " + id);
            }
            List<SheetLayout> sheets = new ArrayList<>();
            for (int i = 0; i < layout.sheets().size(); i++) {
                sheets.add(layout.sheets().get(i).with(columns.get(i), MatchedBy.USER));
            }
            FileLayout corrected = new FileLayout(target, sheets, layout.left());
            reading.remember(scope, corrected);
            repository.layout(id, target, corrected, open.createPlaces());
            begin(
                    scope,
                    id,
                    Import.State.READING,
                    open.fileName(),
                    progress -> read(scope, id, target, corrected, progress));
        });
    }

    private void step(Scope scope, long id, Consumer<Import> step) {
        transaction.executeWithoutResult(status -> {
            Import open = require(scope, id);
            if (open.isOpen()) {
                step.accept(open);
            }
        });
    }

    /** @param layout as the user corrected it; null to find it out */
    private void read(Scope scope, long id, String as, @Nullable FileLayout layout, Progress progress) {
        try {
            Import made = repository.find(id).orElseThrow();
            byte[] content = content(id);
            Workbook workbook = Workbook.open(content);
            Optional<FileReading.Found> found = layout == null
                    ? reading.find(scope, made.fileName(), workbook, as, LocalDate.now(clock))
                    : books.find(scope, as).map(book -> new FileReading.Found(book, layout));
            if (found.isEmpty()) {
                unclear(id, ChineseWords.of("exchange.file.not_told"));
                return;
            }
            transaction.executeWithoutResult(
                    status -> judge(scope, made, content, new Opened(workbook, found.get()), progress));
        } catch (UnreadableFile unreadable) {
            repository.move(id, Import.State.READING, Import.State.UNREADABLE, ChineseWords.of(unreadable));
        }
    }

    private void judge(Scope scope, Import made, byte[] content, Opened file, Progress progress) {
        FileReading.Found found = file.found();
        repository.layout(made.id(), found.book().id(), found.layout(), made.createPlaces());
        if (!found.missing().isEmpty()) {
            unclear(made.id(), ChineseWords.of("exchange.file.no_column", String.join("、", found.missing())));
            return;
        }
        List<String> notes = Imports.notes(file.workbook(), found.layout());
        if (repository.wasBookedBefore(made.organization(), content)) {
            notes.add(ChineseWords.of("exchange.note.same_file"));
        }
        Judgement judgement = Judgement.of(
                file.workbook(),
                found.layout(),
                found.book(),
                booking.context(scope, made, found),
                Seen.BY_ALL,
                made.rows(),
                progress,
                good -> {});
        repository.judged(made.id(), Import.State.READY, judgement, notes, null);
    }

    private void unclear(long id, String message) {
        repository.move(id, Import.State.READING, Import.State.UNCLEAR, message);
    }

    private byte[] content(long id) {
        return repository.content(id).orElseThrow(() -> new NotInScope("file of import " + id));
    }

    /** Books the good rows, as a job. */
    void book(Scope scope, long id) {
        transaction.executeWithoutResult(status -> {
            Import ready = require(scope, id);
            if (repository.move(id, Import.State.READY, Import.State.BOOKING, null)) {
                begin(scope, id, Import.State.BOOKING, ready.fileName(), progress -> book(scope, ready, progress));
            }
        });
    }

    private void book(Scope scope, Import ready, Progress progress) {
        Opened file = open(scope, ready);
        try {
            transaction.executeWithoutResult(
                    status -> booking.book(scope, ready, file.workbook(), file.found(), Seen.BY_ALL, progress));
        } catch (RuntimeException failed) {
            repository.move(ready.id(), Import.State.BOOKING, Import.State.READY, failures.worded(failed));
        }
    }

    private Opened open(Scope scope, Import made) {
        String target = Objects.requireNonNull(made.target(), "target");
        FileLayout layout = Objects.requireNonNull(made.layout(), "layout");
        ImportTarget book = books.find(scope, target).orElseThrow(() -> new NotInScope("book " + target));
        return new Opened(Workbook.open(content(made.id())), new FileReading.Found(book, layout));
    }

    /** Takes a booked import back, as a job; what stands against it is said on its page. */
    void undo(Scope scope, long id) {
        transaction.executeWithoutResult(status -> {
            Import booked = require(scope, id);
            if (booking.mayUndo(booked) && repository.move(id, Import.State.BOOKED, Import.State.UNDOING, null)) {
                begin(scope, id, Import.State.UNDOING, booked.fileName(), progress -> undo(scope, booked));
            }
        });
    }

    private void undo(Scope scope, Import booked) {
        String target = Objects.requireNonNull(booked.target(), "target");
        FileLayout layout = Objects.requireNonNull(booked.layout(), "layout");
        ImportTarget book = books.find(scope, target).orElseThrow(() -> new NotInScope("book " + target));
        List<String> reasons = undo(scope, booked, new FileReading.Found(book, layout));
        if (!reasons.isEmpty()) {
            repository.move(booked.id(), Import.State.UNDOING, Import.State.BOOKED, String.join("；", reasons));
        }
    }

    private List<String> undo(Scope scope, Import booked, FileReading.Found found) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                List<String> against = booking.undo(scope, booked, found);
                if (!against.isEmpty()) {
                    status.setRollbackOnly();
                }
                return against;
            }));
        } catch (RuntimeException failed) {
            return List.of(failures.worded(failed));
        }
    }

    /** Throws an import away that nothing was booked of, its file included. */
    void discard(Scope scope, long id) {
        step(scope, id, open -> repository.delete(id));
    }

    /** Writes the refused rows with their reasons. */
    void writeErrors(Scope scope, Import made, OutputStream out) throws IOException {
        Opened file = open(scope, made);
        List<JudgedRow> refused = repository.rows(made.id(), JudgedRow.Kind.REFUSED, 0, Integer.MAX_VALUE);
        try (ErrorWorkbook workbook = ErrorWorkbook.to(out)) {
            workbook.add(made.fileName(), file.workbook(), file.found().layout(), Imports.reasons(refused));
        }
    }

    /** Imports below a place, the latest first. */
    List<Import> list(Scope scope, OrganizationId place, long before, int limit) {
        scope.require(Right.IMPORT);
        return repository.list(place, scope.place(), scope.account(), LocalDate.now(clock), before, limit).stream()
                .map(each -> each.state().isWork() ? settled(each) : each)
                .toList();
    }

    long count(Scope scope, OrganizationId place) {
        return repository.count(place, scope.place(), scope.account(), LocalDate.now(clock));
    }
}
