package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.ImportTarget;
import org.unionledger.exchange.Judging;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.figures.LateRecords;
import org.unionledger.frame.Words;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Reorganizations;
import org.unionledger.organization.Shut;

/**
 * Imports rosters. A person is known by identity number and name: a row repeats another when both agree. Where the number
 * agrees and the name does not, one of the two is wrong and the file cannot say which: both are booked, with a warning.
 */
@Component
class MemberImport implements ImportTarget {

    private static final int NAMES_TOLD = 10;
    private static final int VOIDED_AT_ONCE = 5_000;

    private final Members members;
    private final MemberRepository repository;
    private final Employers employers;
    private final MemberReading reading;
    private final LateRecords late;
    private final Words words;

    MemberImport(
            Members members,
            MemberRepository repository,
            Employers employers,
            MemberReading reading,
            LateRecords late,
            MessageSource messages) {
        this.members = members;
        this.repository = repository;
        this.employers = employers;
        this.reading = reading;
        this.late = late;
        this.words = new Words(messages, Locale.CHINA);
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
    public Judging judging(ImportContext context) {
        EarlierRows earlier = new EarlierRows();
        return rows -> judge(context, rows, earlier);
    }

    private List<Verdict> judge(ImportContext context, List<ImportRow> rows, EarlierRows earlier) {
        List<MemberReading.Read> read = read(context, rows);
        Map<String, List<MemberRepository.Registered>> known = members.registered(
                context.scope(),
                read.stream()
                        .map(MemberReading.Read::entry)
                        .filter(Objects::nonNull)
                        .map(MemberEntry::document)
                        .toList());
        Map<OrganizationId, List<Shut>> shut = members.shut(read.stream()
                .map(MemberReading.Read::seat)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Verdict> verdicts = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            verdicts.add(
                    isShut(read.get(i), shut, context.today())
                            ? new Verdict.Refused(reading.problem(MemberColumns.EMPLOYER, Members.UNION_SHUT))
                            : verdict(rows.get(i), read.get(i), known, earlier));
        }
        return verdicts;
    }

    private static boolean isShut(MemberReading.Read read, Map<OrganizationId, List<Shut>> shut, LocalDate today) {
        MemberEntry entry = read.entry();
        OrganizationId seat = read.seat();
        if (entry == null || seat == null) {
            return false;
        }
        LocalDate day = entry.joinedOn() == null ? today : entry.joinedOn();
        return Reorganizations.on(day, shut.get(seat)).isPresent();
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
                .map(row -> reading.read(row, workplaces, context.organization(), context.today()))
                .toList();
    }

    private Verdict verdict(
            ImportRow row,
            MemberReading.Read read,
            Map<String, List<MemberRepository.Registered>> known,
            EarlierRows earlier) {
        MemberEntry entry = read.entry();
        if (entry == null) {
            return new Verdict.Refused(read.problems());
        }
        EarlierRows.Row before = earlier.of(entry.document());
        Integer same = before == null ? null : before.of(entry.name());
        if (same != null) {
            return new Verdict.Merged(words.text("membership.import.repeats", same));
        }
        earlier.add(entry.document(), entry.name(), row.number());
        List<Problem> warnings = new ArrayList<>(read.problems());
        if (before != null) {
            warnings.addAll(reading.problem(MemberColumns.IDENTITY, "other-name-in-file", before.number()));
        }
        for (MemberRepository.Registered person : known.getOrDefault(members.key(entry.document()), List.of())) {
            if (before != null && before.of(person.name()) != null) {
                continue;
            }
            if (!person.name().equals(entry.name())) {
                warnings.addAll(reading.problem(MemberColumns.NAME, "registered-under-other-name"));
            } else if (person.member()) {
                return known(person);
            }
        }
        return new Verdict.Good(warnings);
    }

    /** Of a membership held elsewhere nothing more is told than that there is one. */
    private Verdict known(MemberRepository.Registered person) {
        return person.visible()
                ? new Verdict.Merged(words.text("membership.import.known", person.employer()))
                : new Verdict.Refused(reading.problem(MemberColumns.IDENTITY, Members.MEMBER_ELSEWHERE));
    }

    @Override
    public int late(ImportContext context, List<ImportRow> good) {
        return late.count(() -> newMembers(context, good).stream()
                .map(member -> MemberPostings.of(member.as(0, null)))
                .toList());
    }

    @Override
    public void book(ImportContext context, List<ImportRow> good) {
        members.book(context.scope(), newMembers(context, good), context.importId());
    }

    private List<MemberRepository.NewMember> newMembers(ImportContext context, List<ImportRow> good) {
        LocalDate knownOn = context.stated() == null ? context.today() : context.stated();
        return read(context, good).stream()
                .map(read -> newMember(read, knownOn))
                .toList();
    }

    /** Who is only kept has been a member since then at least. */
    private static MemberRepository.NewMember newMember(MemberReading.Read read, LocalDate knownOn) {
        NewChange kept = read.change().kept(knownOn);
        LocalDate known = kept != null && kept.on().isBefore(knownOn) ? kept.on() : knownOn;
        return new MemberRepository.NewMember(
                Objects.requireNonNull(read.entry()), Objects.requireNonNull(read.seat()), known, kept);
    }

    /** Not if one of them has been changed or has left since: that would be lost. */
    @Override
    public List<String> undo(ImportContext context) {
        List<String> reasons = repository.changedSinceImport(context.importId(), NAMES_TOLD).stream()
                .map(name -> words.text("membership.import.changed", name))
                .toList();
        if (reasons.isEmpty()) {
            voidAll(context.importId());
        }
        return reasons;
    }

    private void voidAll(long importId) {
        List<Member> booked = repository.ofImport(importId, 0, VOIDED_AT_ONCE);
        while (!booked.isEmpty()) {
            members.markVoid(booked, words.text("membership.import.undone"));
            booked = repository.ofImport(importId, booked.get(booked.size() - 1).id(), VOIDED_AT_ONCE);
        }
    }
}
