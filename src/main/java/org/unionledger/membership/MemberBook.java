package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Figures;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;

/**
 * Writes memberships with all that follows from it: their log, their figures, and the news that they changed. Always in the
 * caller's transaction.
 */
@Component
class MemberBook {

    private final MemberRepository repository;
    private final MemberWriter writer;
    private final ChangeRepository log;
    private final Figures figures;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberBook(
            MemberRepository repository,
            MemberWriter writer,
            ChangeRepository log,
            Figures figures,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.writer = writer;
        this.log = log;
        this.figures = figures;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Books members that break no rule, in one go; returns their ids in the same order. */
    List<Long> book(Scope scope, List<NewMember> members, @Nullable Long importId) {
        List<Long> ids = writer.insert(members, importId, scope.login(), now());
        Map<Source, List<Posting>> statements = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Member member = members.get(i).as(ids.get(i), importId);
            statements.put(MemberPostings.source(member.id()), MemberPostings.of(member));
        }
        append(scope, members, ids, importId);
        figures.state(statements);
        return ids;
    }

    private void append(Scope scope, List<NewMember> members, List<Long> ids, @Nullable Long importId) {
        List<Long> changed = new ArrayList<>();
        List<NewChange> changes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            NewChange change = members.get(i).change();
            if (change != null) {
                changed.add(ids.get(i));
                changes.add(change);
            }
        }
        if (!changed.isEmpty()) {
            log.append(changed, changes, importId, scope.login(), now());
        }
    }

    /** Writes an entry over what the register says. @throws MemberRefused if somebody else has changed the member meanwhile */
    void rewrite(Member before, int version, MemberEntry entry, OrganizationId seat) {
        if (!writer.update(before, version, entry, seat)) {
            throw new MemberRefused("", "changed-meanwhile");
        }
    }

    /** Writes a change into the log of a membership that lasts, and lets its figures follow. */
    Member changed(Scope scope, Member member, int version, NewChange change, String action, Map<String, String> told) {
        if (member.leaving() != null) {
            throw new MemberRefused("", "left-already");
        }
        LocalDate last = log.of(member.id()).stream()
                .filter(MembershipChange::holds)
                .map(MembershipChange::on)
                .max(Comparator.naturalOrder())
                .orElse(member.since());
        if (change.on().isBefore(last)
                || change.on().isBefore(member.since())
                || change.on().isAfter(today())) {
            throw new MemberRefused("on", "leaving-day");
        }
        log.append(member.id(), change, scope.login(), now());
        follow(member.id(), version);
        Map<String, String> after = new LinkedHashMap<>(told);
        after.put("changedOn", change.on().toString());
        audit.writePersonal(scope.actor(), action, Members.subject(member), noteOf(change), Map.of(), after);
        return restated(scope, member.id());
    }

    private static @Nullable String noteOf(NewChange change) {
        return change.note().isEmpty() ? null : change.note();
    }

    /** Lets a membership follow its log. @throws MemberRefused if somebody else has changed it meanwhile */
    void follow(long id, int version) {
        if (!log.follow(id, version)) {
            throw new MemberRefused("", "changed-meanwhile");
        }
    }

    /** States anew what a membership posts, and tells that it changed. */
    Member restated(Scope scope, long id) {
        Member member = repository.require(scope, id, today());
        figures.state(MemberPostings.source(id), MemberPostings.of(member));
        events.publishEvent(new MemberChanged(id, member.seat(), member.leaving() == null));
        return member;
    }

    void markVoid(List<Member> members, String reason) {
        writer.markVoid(members.stream().map(Member::id).toList(), now(), reason);
        Map<Source, List<Posting>> nothing = new HashMap<>();
        members.forEach(member -> nothing.put(MemberPostings.source(member.id()), List.of()));
        figures.state(nothing);
        members.forEach(member -> events.publishEvent(new MemberChanged(member.id(), member.seat(), false)));
    }

    /** The employer has got a union of its own, or has moved: its members count there from now on, and always did. */
    void reseat(EmployerId employer, OrganizationId seat) {
        writer.seat(employer, seat);
        Map<Source, List<Posting>> statements = new HashMap<>();
        repository
                .ofEmployer(employer)
                .forEach(member -> statements.put(MemberPostings.source(member.id()), MemberPostings.of(member)));
        figures.state(statements);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
