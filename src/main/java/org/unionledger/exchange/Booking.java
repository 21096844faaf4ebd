package org.unionledger.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.exchange.sheet.Workbook;
import org.unionledger.work.Progress;

/** Books an import and takes it back, each in the caller's transaction. */
@Component
class Booking {

    private final ImportRepository repository;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration undoWithin;

    Booking(
            ImportRepository repository,
            AuditLog audit,
            Clock clock,
            @Value("${union-ledger.imports.undo-within:24h}") Duration undoWithin) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
        this.undoWithin = undoWithin;
    }

    /**
     * Judges the file anew, for the book may have changed since, and books every good row.
     *
     * @param seen who sees the book as it is before the first row
     */
    Judgement book(Scope scope, Import made, Workbook workbook, FileReading.Found found, Seen seen, Progress progress) {
        repository.lock(found.book().id());
        ImportContext context = context(scope, made, found);
        Judgement judgement = Judgement.of(
                workbook,
                found.layout(),
                found.book(),
                context,
                seen,
                made.rows(),
                progress,
                good -> found.book().book(context, good));
        List<String> notes = Imports.notes(workbook, found.layout());
        repository.judged(made.id(), Import.State.BOOKED, judgement, notes, clock.instant());
        audit.write(
                scope.actor(),
                "imported",
                new Subject(ImportWords.KIND, made.id(), made.organization()),
                null,
                Map.of(),
                Map.of(
                        "file", made.fileName(),
                        "as", found.book().id(),
                        "rows", Integer.toString(judgement.rows()),
                        "booked", Integer.toString(judgement.booked()),
                        "merged", Integer.toString(judgement.merged()),
                        "refused", Integer.toString(judgement.refused())));
        progress.at(judgement.rows(), judgement.rows());
        return judgement;
    }

    /**
     * Takes a booked import back.
     *
     * @return reasons in Chinese why it cannot be; the caller then rolls back
     */
    List<String> undo(Scope scope, Import booked, FileReading.Found found) {
        repository.lock(found.book().id());
        List<String> reasons = found.book().undo(context(scope, booked, found));
        if (reasons.isEmpty()) {
            repository.undone(booked.id(), clock.instant());
            audit.write(
                    scope.actor(),
                    "undone",
                    new Subject(ImportWords.KIND, booked.id(), booked.organization()),
                    null,
                    Map.of("booked", Integer.toString(booked.booked())),
                    Map.of());
        }
        return reasons;
    }

    /** Whether it is booked and still fresh enough. */
    boolean mayUndo(Import booked) {
        Instant at = booked.bookedAt();
        return booked.state() == Import.State.BOOKED
                && at != null
                && booked.booked() > 0
                && clock.instant().isBefore(at.plus(undoWithin));
    }

    long undoHours() {
        return undoWithin.toHours();
    }

    ImportContext context(Scope scope, Import made, FileReading.Found found) {
        LocalDate today = LocalDate.now(clock);
        return new ImportContext(
                scope,
                made.organization(),
                made.id(),
                today,
                FileReading.stated(found.layout(), today),
                made.createPlaces());
    }
}
