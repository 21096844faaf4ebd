package org.unionledger.backfill;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.audit.Subject;
import org.unionledger.backfill.BackfillBook.Outcome;
import org.unionledger.backfill.Judging.Judgement;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Closings;
import org.unionledger.figures.Period;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;
import org.unionledger.reading.KeptReading;
import org.unionledger.reading.ReadFigure;
import org.unionledger.reading.ReadText;
import org.unionledger.reading.Reading;
import org.unionledger.reading.Readings;

/** Entries of what only an old summary tells (补录). Seeing them takes {@link Right#READ_LEDGERS}, every change {@link Right#BACKFILL}. */
@Service
public class Backfills {

    static final String SUBJECT = "backfill";

    private final BackfillRepository repository;
    private final BackfillBook book;
    private final Judging judging;
    private final Proposing proposing;
    private final Readings readings;
    private final Organizations organizations;
    private final Closings closings;
    private final AuditLog audit;
    private final Clock clock;

    Backfills(
            BackfillRepository repository,
            BackfillBook book,
            Judging judging,
            Proposing proposing,
            Readings readings,
            Organizations organizations,
            Closings closings,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.book = book;
        this.judging = judging;
        this.proposing = proposing;
        this.readings = readings;
        this.organizations = organizations;
        this.closings = closings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes drafts of figures of a kept document; a figure of which there is an entry already makes none.
     *
     * @param chosen by the number of their text, from 1, and their own in it, from 0; others than there are make none
     * @return how many were made
     */
    @Transactional
    public int propose(Scope scope, long readingId, Set<Chosen> chosen) {
        scope.require(Right.BACKFILL);
        KeptReading kept = readings.require(scope, readingId);
        Reading reading = readings.open(scope, readingId);
        repository.lock();
        Set<Integer> known = new HashSet<>();
        repository.of(readingId, kept.union(), today()).stream()
                .filter(entry -> entry.state() != BackfillState.WITHDRAWN)
                .forEach(entry -> known.add(entry.place()));
        int made = 0;
        for (Chosen each : chosen) {
            ReadText text = each.text(reading);
            ReadFigure figure = each.figure(reading);
            if (text != null && figure != null && known.add(figure.start())) {
                propose(scope, kept, proposing.entry(scope, kept.union(), text, figure), figure);
                made++;
            }
        }
        if (made > 0) {
            readings.cite(scope, readingId, true);
        }
        return made;
    }

    private void propose(Scope scope, KeptReading kept, BackfillEntry entry, ReadFigure figure) {
        long id =
                repository.insert(kept.id(), figure.start(), figure.text(), figure.sentence(), figure.approx(), entry);
        audit.write(scope.actor(), "created", subject(id, entry.union()), null, Map.of(), entry.fields());
    }

    /** The entries of a document, drafts with what would become of them. */
    @Transactional(readOnly = true)
    public List<Judged> of(Scope scope, long reading) {
        scope.require(Right.BACKFILL);
        readings.require(scope, reading);
        List<Backfill> all = repository.of(reading, scope.place(), today());
        Map<Long, Judged> judged = new HashMap<>();
        judging.judge(scope, drafts(all))
                .judged()
                .forEach(each -> judged.put(each.backfill().id(), each));
        return all.stream()
                .map(each -> judged.getOrDefault(each.id(), Judged.decided(each)))
                .toList();
    }

    private static List<Backfill> drafts(List<Backfill> all) {
        return all.stream().filter(each -> each.state() == BackfillState.DRAFT).toList();
    }

    /** Writes a draft anew. @throws NotInScope when there is no such draft in the scope, or its union lies elsewhere */
    @Transactional
    public void correct(Scope scope, long id, BackfillEntry entry) {
        scope.require(Right.BACKFILL);
        Backfill before = require(scope, id);
        organizations.require(scope, entry.union());
        BackfillEntry proper = proposing.proper(entry);
        Changes changes = Changes.between(before.entry().fields(), proper.fields());
        if (changes.isEmpty()) {
            return;
        }
        if (!repository.correct(id, proper)) {
            throw new NotInScope("draft " + id);
        }
        audit.write(scope.actor(), "changed", subject(id, proper.union()), null, changes.before(), changes.after());
    }

    /**
     * Gives a period to those drafts of a document that have none, or lack one of its ends; each can be corrected after.
     *
     * @return how many had none
     */
    @Transactional
    public int fill(Scope scope, long reading, Period period) {
        scope.require(Right.BACKFILL);
        readings.require(scope, reading);
        List<Backfill> lacking = drafts(repository.of(reading, scope.place(), today())).stream()
                .filter(draft -> draft.entry().from() == null || draft.entry().to() == null)
                .toList();
        lacking.forEach(draft -> correct(scope, draft.id(), proposing.during(period, draft.entry())));
        return lacking.size();
    }

    /** Removes a draft. @throws NotInScope when there is no such draft */
    @Transactional
    public void remove(Scope scope, long id) {
        scope.require(Right.BACKFILL);
        Backfill draft = require(scope, id);
        if (!repository.remove(id)) {
            throw new NotInScope("draft " + id);
        }
        if (!repository.isAnyOf(draft.reading())) {
            readings.cite(scope, draft.reading(), false);
        }
        audit.write(
                scope.actor(),
                "backfill-removed",
                subject(id, draft.entry().union()),
                null,
                draft.entry().fields(),
                Map.of());
    }

    /**
     * Posts what the drafts of a document add; others into which they count add so much less.
     *
     * @return how many were confirmed
     * @throws Refused if one of them cannot be; then none is
     */
    @Transactional
    public int confirm(Scope scope, long reading) {
        return confirm(scope, judgedAtLast(scope, reading));
    }

    /**
     * The same for somebody who has been told of some units that change.
     *
     * @throws Refused also if another changes; then nothing is confirmed
     */
    @Transactional
    int confirm(Scope scope, long reading, UnitChanges told) {
        Judgement judgement = judgedAtLast(scope, reading);
        long untold = UnitChanges.of(judgement.judged()).besides(told);
        if (untold > 0) {
            throw Refused.of("", "backfill.problem.unit-untold", untold);
        }
        return confirm(scope, judgement);
    }

    /** No other entry is confirmed until the transaction ends. */
    private Judgement judgedAtLast(Scope scope, long reading) {
        scope.require(Right.BACKFILL);
        readings.require(scope, reading);
        repository.lock();
        return judging.judge(scope, drafts(repository.of(reading, scope.place(), today())));
    }

    private int confirm(Scope scope, Judgement judgement) {
        if (judgement.refused() > 0) {
            throw Refused.of("", "backfill.problem.some", judgement.refused());
        }
        post(scope, judgement.outcome(), null);
        return judgement.judged().size();
    }

    /**
     * Takes back what an entry posted; others into which it counted add what is lacking without it.
     *
     * @throws Refused if it is not confirmed, or its day is closed
     */
    @Transactional
    public void withdraw(Scope scope, long id, String reason) {
        Backfill entry = confirmed(scope, id);
        if (reason.isBlank()) {
            throw Refused.of("reason", "backfill.problem.reason-missing");
        }
        post(scope, book.reckon(List.of(), List.of(entry), List.of()), reason.strip());
    }

    /**
     * Lets an entry add what the book lacks now, as when part of the records came in later.
     *
     * @throws Refused if it is not confirmed, or its day is closed
     */
    @Transactional
    public void reckonAgain(Scope scope, long id) {
        Backfill entry = confirmed(scope, id);
        post(scope, book.reckon(List.of(), List.of(), List.of(entry)), null);
    }

    private Backfill confirmed(Scope scope, long id) {
        scope.require(Right.BACKFILL);
        repository.lock();
        Backfill entry = require(scope, id);
        if (entry.state() != BackfillState.CONFIRMED) {
            throw Refused.of("", "backfill.problem.not-confirmed");
        }
        return entry;
    }

    private void post(Scope scope, Outcome outcome, @Nullable String reason) {
        refuseClosed(outcome);
        List<Long> ids = Stream.concat(
                        outcome.leaving().stream(), outcome.reckoned().stream().map(Reckoning.Reckoned::counted))
                .map(Counted::id)
                .toList();
        Map<Long, Backfill> before = new HashMap<>();
        repository.byId(ids).forEach(each -> before.put(each.id(), each));
        book.post(outcome);
        for (Backfill now : repository.byId(ids)) {
            write(scope, Objects.requireNonNull(before.get(now.id())), now, reason);
        }
    }

    private void write(Scope scope, Backfill before, Backfill now, @Nullable String reason) {
        if (before.state() == now.state() && before.quantity().compareTo(now.quantity()) == 0) {
            return;
        }
        String action = before.state() == now.state()
                ? "backfill-reckoned"
                : now.state() == BackfillState.CONFIRMED ? "confirmed" : "withdrawn";
        audit.write(
                scope.actor(),
                action,
                subject(now.id(), now.entry().union()),
                reason,
                Map.of("adds", before.quantity().toPlainString()),
                Map.of("adds", now.quantity().toPlainString()));
    }

    /** What counts on a closed day (封账) would be taken back today instead: then neither day would tell what it should. */
    private void refuseClosed(Outcome outcome) {
        List<Counted> changing = new ArrayList<>(outcome.leaving());
        outcome.reckoned().forEach(each -> changing.add(each.counted()));
        changing.addAll(outcome.ended());
        for (Counted each : changing) {
            closings.through(each.told().union())
                    .filter(through -> !each.told().day().isAfter(through))
                    .ifPresent(through -> {
                        throw Refused.of("", "backfill.problem.closed", through);
                    });
        }
    }

    /** @throws NotInScope when there is none, or its union lies elsewhere */
    public Backfill require(Scope scope, long id) {
        scope.require(Right.READ_LEDGERS);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("backfill " + id));
    }

    /** Of a union and those below it, the latest first. */
    List<Backfill> page(Scope scope, OrganizationId union, BackfillFilter filter, int limit) {
        scope.require(Right.READ_LEDGERS);
        organizations.require(scope, union);
        return repository.page(union, today(), filter.state(), filter.before(), limit);
    }

    long count(Scope scope, OrganizationId union, BackfillFilter filter) {
        scope.require(Right.READ_LEDGERS);
        organizations.require(scope, union);
        return repository.count(union, today(), filter.state());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static Subject subject(long id, OrganizationId union) {
        return new Subject(SUBJECT, id, union);
    }
}
