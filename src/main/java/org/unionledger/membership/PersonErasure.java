package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.unionledger.audit.Actor;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.retention.DuePerson;
import org.unionledger.retention.Reach;

/**
 * Makes nobody of persons: names, numbers and traits go, the memberships stay with their days, so that no figure changes. The
 * history of each says that and by what rule. Source: 个人信息保护法 art. 47.
 */
@Component
class PersonErasure {

    private final OverdueRepository repository;
    private final MemberRepository members;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonErasure(
            OverdueRepository repository,
            MemberRepository members,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.members = members;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void erase(Actor actor, Long[] persons, String reason) {
        List<OverdueRepository.Freed> freed = repository.erase(persons, LocalDate.now(clock));
        List<Long> memberships =
                freed.stream().map(OverdueRepository.Freed::membership).toList();
        audit.forget(MemberPostings.KIND, memberships);
        freed.forEach(each -> audit.write(
                actor,
                "erased",
                new Subject(MemberPostings.KIND, each.membership(), each.seat()),
                reason,
                Map.of(),
                Map.of()));
        events.publishEvent(new PersonsErased(memberships));
    }

    /** Who is due, the earliest first. @param href where their record is shown, if anywhere */
    List<DuePerson> people(Overdue overdue, Reach reach, int limit, Function<Member, String> href) {
        List<OverdueRepository.Due> due = repository.people(overdue, reach, limit);
        Map<Long, Member> known =
                members
                        .members(due.stream()
                                .map(OverdueRepository.Due::membership)
                                .toArray(Long[]::new))
                        .stream()
                        .map(MemberRepository.Listed::member)
                        .collect(Collectors.toMap(Member::id, Function.identity()));
        return due.stream()
                .flatMap(each -> Stream.ofNullable(known.get(each.membership()))
                        .map(member -> new DuePerson(
                                member.entry().name(),
                                member.maskedIdentity(),
                                member.employerName(),
                                each.ended(),
                                href.apply(member))))
                .toList();
    }
}
