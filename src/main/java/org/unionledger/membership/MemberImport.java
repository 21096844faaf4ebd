package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.ImportTarget;
import org.unionledger.exchange.Judging;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.figures.LateRecords;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;

/**
 * Imports rosters. A person is known by identity number and name: a row repeats another when both agree. Where the number
 * agrees and the name does not, one of the two is wrong and the file cannot say which: both are booked, with a warning. A row
 * that tells what became of a membership (转出, 除名, 退会, 保留, 恢复) is done to the one the book has.
 */
@Component
class MemberImport implements ImportTarget {

    private static final int NAMES_TOLD = 10;
    private static final int VOIDED_AT_ONCE = 5_000;

    private final MemberBook book;
    private final MemberRepository repository;
    private final Employers employers;
    private final MemberReading reading;
    private final RosterBatches batches;
    private final RosterChanges changes;
    private final LateRecords late;
    private final Words words;
    private final Formats formats;

    MemberImport(
            MemberBook book,
            MemberRepository repository,
            Employers employers,
            MemberReading reading,
            RosterBatches batches,
            RosterChanges changes,
            LateRecords late,
            MessageSource messages) {
        this.book = book;
        this.repository = repository;
        this.employers = employers;
        this.reading = reading;
        this.batches = batches;
        this.changes = changes;
        this.late = late;
        this.words = new Words(messages, Locale.CHINA);
        this.formats = new Formats(words);
    }

    @Override
    public String id() {
        return "members";
    }

    @Override
    public String name() {
        return words.text("membership.import");
    }

    @Override
    public String href() {
        return "/members";
    }

    @Override
    public Right right() {
        return Right.WRITE_MEMBERS;
    }

    @Override
    public List<ImportColumn> columns() {
        return MemberColumns.ALL;
    }

    @Override
    public boolean isTakenInBatches() {
        return true;
    }

    @Override
    public boolean isJudgedAhead() {
        return true;
    }

    @Override
    public List<ImportRow> ahead(ImportContext context, List<ImportRow> rows) {
        return rows.parallelStream().map(row -> row.with(reading.tell(row))).toList();
    }

    private MemberReading.Told told(ImportRow row) {
        return row.made() instanceof MemberReading.Told told ? told : reading.tell(row);
    }

    @Override
    public Judging judging(ImportContext context) {
        return new RosterJudging(context);
    }

    /** Keeps who stood in earlier rows, and hands what it read of the rows on to their booking. */
    private final class RosterJudging implements Judging {

        private final ImportContext context;
        private final EarlierRows earlier = new EarlierRows();
        private List<MemberReading.Read> read = List.of();

        RosterJudging(ImportContext context) {
            this.context = context;
        }

        @Override
        public List<Verdict> judge(List<ImportRow> rows) {
            read = read(context, rows);
            RosterBatch batch = batches.judged(context, read);
            List<Verdict> verdicts = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                verdicts.add(verdict(rows.get(i), read.get(i), batch, earlier));
            }
            return verdicts;
        }

        @Override
        public List<ImportRow> made(List<ImportRow> judged) {
            List<ImportRow> made = new ArrayList<>(judged.size());
            for (int i = 0; i < judged.size(); i++) {
                made.add(judged.get(i).with(read.get(i)));
            }
            read = List.of();
            return made;
        }
    }

    private RosterBatch booked(ImportContext context, List<ImportRow> good) {
        List<MemberReading.Read> known = good.stream()
                .map(ImportRow::made)
                .filter(MemberReading.Read.class::isInstance)
                .map(MemberReading.Read.class::cast)
                .toList();
        return batches.booked(context, known.size() == good.size() ? known : read(context, good));
    }

    private List<MemberReading.Read> read(ImportContext context, List<ImportRow> rows) {
        Map<String, EmployerRef> workplaces = employers.named(
                context.scope(),
                context.organization(),
                rows.stream()
                        .map(row -> row.text(MemberColumns.EMPLOYER))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return rows.stream()
                .map(row -> reading.read(told(row), workplaces, context.organization(), context.today()))
                .toList();
    }

    private Verdict verdict(ImportRow row, MemberReading.Read read, RosterBatch batch, EarlierRows earlier) {
        MemberReading.Who who = read.who();
        if (who == null) {
            return new Verdict.Refused(read.problems());
        }
        EarlierRows.Row before = earlier.of(who.document());
        EarlierRows.Row same = before == null ? null : before.of(who.name());
        if (same != null) {
            return repeated(read, same, batch);
        }
        Verdict verdict = read.change().kind() == null ? member(read, who, batch, before) : changed(read, batch);
        if (verdict instanceof Verdict.Good) {
            earlier.add(who.document(), who.name(), row.number(), read.change().mark());
        }
        return verdict;
    }

    /** One row tells one thing of a person: what another row tells comes after the first is booked. */
    private Verdict repeated(MemberReading.Read read, EarlierRows.Row same, RosterBatch batch) {
        if (same.change().equals(read.change().mark())) {
            return new Verdict.Merged(words.text("membership.import.repeats", same.number()));
        }
        boolean told = read.change().kind() != null
                && read.change().on() != null
                && batch.stepOf(read) instanceof RosterStep.Repeats repeats
                && repeats.isTold();
        return told
                ? changed(read, batch)
                : new Verdict.Refused(reading.problem(MemberColumns.CHANGE, "second-row", same.number()));
    }

    private Verdict member(
            MemberReading.Read read, MemberReading.Who who, RosterBatch batch, EarlierRows.@Nullable Row before) {
        MemberEntry entry = read.entry();
        if (entry == null) {
            return new Verdict.Refused(read.problems());
        }
        if (batch.isShut(read)) {
            return new Verdict.Refused(reading.problem(MemberColumns.EMPLOYER, MemberObjections.UNION_SHUT));
        }
        List<Problem> warnings = new ArrayList<>(read.problems());
        if (before != null) {
            warnings.addAll(reading.problem(MemberColumns.IDENTITY, "other-name-in-file", before.number()));
        }
        for (StandingRepository.Person person : batch.people(who)) {
            if (before != null && before.of(person.name()) != null) {
                continue;
            }
            if (!person.name().equals(entry.name())) {
                warnings.addAll(reading.problem(MemberColumns.NAME, "registered-under-other-name"));
                continue;
            }
            Optional<Standing> known = person.heldOn(batch.since(read));
            if (known.isPresent()) {
                return known(known.get());
            }
        }
        return new Verdict.Good(warnings);
    }

    /** Of a membership held elsewhere nothing more is told than that there is one. */
    private Verdict known(Standing standing) {
        if (!standing.visible()) {
            return new Verdict.Refused(reading.problem(MemberColumns.IDENTITY, MemberObjections.MEMBER_ELSEWHERE));
        }
        Leaving leaving = standing.leaving();
        return new Verdict.Merged(
                leaving == null
                        ? words.text("membership.import.known", standing.employer())
                        : words.text(
                                "membership.import.left-since",
                                formats.day(leaving.on()),
                                leaving.how().term()));
    }

    private Verdict changed(MemberReading.Read read, RosterBatch batch) {
        RosterStep step = batch.stepOf(read);
        if (step instanceof RosterStep.Repeats repeats) {
            return new Verdict.Merged(words.text("membership.import." + repeats.code(), written(repeats.arguments())));
        }
        if (step instanceof RosterStep.Refuses refuses) {
            return new Verdict.Refused(
                    reading.problem(MemberColumns.CHANGE, refuses.code(), written(refuses.arguments())));
        }
        if (step instanceof RosterStep.Begins && read.entry() == null) {
            return new Verdict.Refused(read.problems());
        }
        List<Problem> warnings = new ArrayList<>(step instanceof RosterStep.Begins ? read.problems() : List.of());
        if (read.change().on() == null) {
            warnings.addAll(
                    reading.problem(MemberColumns.CHANGED_ON, "change-day-assumed", formats.day(batch.knownOn())));
        }
        return new Verdict.Good(warnings);
    }

    private Object[] written(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof LocalDate day ? formats.day(day) : argument)
                .toArray();
    }

    @Override
    public int late(ImportContext context, List<ImportRow> good) {
        return late.count(() -> {
            RosterBatch batch = booked(context, good);
            return Stream.concat(
                            batch.newMembers().stream().map(member -> MemberPostings.of(member.as(0, null))),
                            changes.postings(batch.changes()).stream())
                    .toList();
        });
    }

    @Override
    public void book(ImportContext context, List<ImportRow> good) {
        RosterBatch batch = booked(context, good);
        book.book(context.scope(), batch.newMembers(), context.importId());
        changes.book(context.scope(), batch.changes(), context.importId());
    }

    /** Not if one of them has been changed or has left since: that would be lost. */
    @Override
    public List<String> undo(ImportContext context) {
        List<String> reasons = Stream.concat(
                        repository.changedSinceImport(context.importId(), NAMES_TOLD).stream(),
                        changes.toldSince(context.importId(), NAMES_TOLD).stream())
                .map(name -> words.text("membership.import.changed", name))
                .toList();
        if (reasons.isEmpty()) {
            changes.takeBack(
                    context.scope(), context.importId(), words.text("membership.import.undone"), VOIDED_AT_ONCE);
            voidAll(context.importId());
        }
        return reasons;
    }

    private void voidAll(long importId) {
        List<Member> booked = repository.ofImport(importId, 0, VOIDED_AT_ONCE);
        while (!booked.isEmpty()) {
            book.markVoid(booked, words.text("membership.import.undone"));
            booked = repository.ofImport(importId, booked.get(booked.size() - 1).id(), VOIDED_AT_ONCE);
        }
    }
}
