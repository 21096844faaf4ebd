package org.unionledger.membership;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.figures.Figures;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;

/** Writes what rosters tell of memberships that were there before, thousands at a time, and takes it back. */
@Component
class RosterChanges {

    private final ChangeRepository log;
    private final MemberRepository members;
    private final Figures figures;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterChanges(
            ChangeRepository log,
            MemberRepository members,
            Figures figures,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.log = log;
        this.members = members;
        this.figures = figures;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** In the caller's transaction; each of another membership. */
    void book(Scope scope, List<RosterStep.GoesOn> steps, long importId) {
        if (steps.isEmpty()) {
            return;
        }
        List<Long> ids =
                steps.stream().map(step -> step.membership().membership()).toList();
        log.append(ids, steps.stream().map(RosterStep.GoesOn::change).toList(), importId, scope.login(), now());
        Map<Long, Member> changed = restated(ids);
        audit.writePersonal(
                scope.actor(), steps.stream().map(step -> told(step, changed)).toList());
    }

    private static AuditLog.Told told(RosterStep.GoesOn step, Map<Long, Member> changed) {
        NewChange change = step.change();
        String on = change.on().toString();
        Member member = Objects.requireNonNull(changed.get(step.membership().membership()));
        return new AuditLog.Told(
                change.kind().endsIt() ? "left" : change.kind().code(),
                Members.subject(member),
                change.note().isEmpty() ? null : change.note(),
                Map.of(),
                change.kind().endsIt()
                        ? Map.of("how", change.kind().code(), "changedOn", on)
                        : Map.of("changedOn", on));
    }

    /** What they would state anew, one each. */
    List<List<Posting>> postings(List<RosterStep.GoesOn> steps) {
        Map<Long, Member> before =
                byId(steps.stream().map(step -> step.membership().membership()).toList());
        return steps.stream()
                .map(step -> postings(
                        Objects.requireNonNull(before.get(step.membership().membership())), step.change()))
                .toList();
    }

    private static List<Posting> postings(Member before, NewChange change) {
        return MemberPostings.of(before.after(change)).stream()
                .filter(posting -> posting.day().equals(change.on()))
                .toList();
    }

    /** As {@link ChangeRepository#toldSinceImport}. */
    List<String> toldSince(long importId, int limit) {
        return log.toldSinceImport(importId, limit);
    }

    /** Takes back, as never told, whatever an import told of memberships that were there before. */
    void takeBack(Scope scope, long importId, String why, int atOnce) {
        List<ChangeRepository.Imported> told = log.ofImport(importId, 0, atOnce);
        while (!told.isEmpty()) {
            takeBack(scope, told, why);
            told = log.ofImport(importId, told.get(told.size() - 1).membership(), atOnce);
        }
    }

    private void takeBack(Scope scope, List<ChangeRepository.Imported> told, String why) {
        log.takeBack(told.stream().map(ChangeRepository.Imported::change).toList(), scope.login(), now(), why);
        Map<Long, Member> restated = restated(
                told.stream().map(ChangeRepository.Imported::membership).toList());
        audit.writePersonal(
                scope.actor(),
                restated.values().stream()
                        .map(member -> new AuditLog.Told("withdrawn", Members.subject(member), why, Map.of(), Map.of()))
                        .toList());
    }

    private Map<Long, Member> restated(List<Long> ids) {
        log.followAll(ids.toArray(Long[]::new));
        Map<Long, Member> changed = byId(ids);
        Map<Source, List<Posting>> statements = new HashMap<>();
        changed.values()
                .forEach(member -> statements.put(MemberPostings.source(member.id()), MemberPostings.of(member)));
        figures.state(statements);
        changed.values()
                .forEach(member ->
                        events.publishEvent(new MemberChanged(member.id(), member.seat(), member.leaving() == null)));
        return changed;
    }

    private Map<Long, Member> byId(Collection<Long> ids) {
        return members.members(ids.toArray(Long[]::new)).stream()
                .map(MemberRepository.Listed::member)
                .collect(Collectors.toMap(Member::id, member -> member));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
