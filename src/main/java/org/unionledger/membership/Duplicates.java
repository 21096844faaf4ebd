package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;

/** 重复会员: who may have been entered twice, told apart or made one. */
@Service
class Duplicates {

    private static final int PAGE = 50;

    private final DuplicateRepository repository;
    private final MemberRepository memberRepository;
    private final PersonRepository persons;
    private final Members members;
    private final MemberBook book;
    private final Memberships memberships;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Duplicates(
            DuplicateRepository repository,
            MemberRepository memberRepository,
            PersonRepository persons,
            Members members,
            MemberBook book,
            Memberships memberships,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.memberRepository = memberRepository;
        this.persons = persons;
        this.members = members;
        this.book = book;
        this.memberships = memberships;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param next cursor of the following page; empty on the last */
    record Page(List<DuplicatePair> pairs, long count, String next) {}

    /** Those below a union, in the order in which they were entered. @param after a page's {@link Page#next}; empty: the beginning */
    Page list(Scope scope, OrganizationId within, String after) {
        scope.require(Right.WRITE_MEMBERS);
        organizations.require(scope, within);
        long[] from = cursor(after);
        List<DuplicateRepository.Pair> found = repository.page(within, today(), from[0], from[1], PAGE + 1);
        List<DuplicateRepository.Pair> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<Long, Member> known = members(scope, shown);
        List<DuplicatePair> pairs = shown.stream()
                .flatMap(pair -> pair(pair, known.get(pair.membership()), known.get(pair.otherMembership())))
                .toList();
        String next = found.size() > PAGE ? cursor(shown.get(PAGE - 1)) : "";
        long count = found.isEmpty() ? 0 : found.get(0).pairs();
        return new Page(pairs, count, next);
    }

    /** None where one of the two has been voided meanwhile. */
    private static Stream<DuplicatePair> pair(
            DuplicateRepository.Pair pair, @Nullable Member one, @Nullable Member other) {
        return one == null || other == null ? Stream.of() : Stream.of(new DuplicatePair(one, other, pair.likenesses()));
    }

    private static String cursor(DuplicateRepository.Pair last) {
        return last.one() + "-" + last.other();
    }

    private Map<Long, Member> members(Scope scope, List<DuplicateRepository.Pair> pairs) {
        List<Long> ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.membership(), pair.otherMembership()))
                .distinct()
                .toList();
        Map<Long, Member> known = new HashMap<>();
        memberRepository.byIds(scope, ids, today()).forEach(member -> known.put(member.id(), member));
        return known;
    }

    /** What is no cursor of ours begins at the beginning. */
    private static long[] cursor(String after) {
        return after.matches("[0-9]{1,18}-[0-9]{1,18}")
                ? Arrays.stream(after.split("-")).mapToLong(Long::parseLong).toArray()
                : new long[] {0, 0};
    }

    /** Says that two are not the same person, so that they are listed no more. */
    @Transactional
    public void keepApart(Scope scope, long one, long other) {
        scope.require(Right.WRITE_MEMBERS);
        Member first = members.require(scope, one);
        Member second = members.require(scope, other);
        repository.keepApart(
                repository.personOf(one),
                repository.personOf(other),
                scope.login(),
                clock.instant().atOffset(ZoneOffset.UTC));
        audit.writePersonal(
                scope.actor(),
                "told-apart",
                Members.subject(first),
                null,
                Map.of(),
                Map.of("other", second.entry().name() + " " + second.maskedIdentity()));
    }

    /**
     * Makes one person of two. The memberships of the other become the first one's; those that ran at the same time as one of
     * the first one's were entered twice, and are voided with their figures. The log tells both what they were before.
     *
     * @param entry what is true of the person, chosen from both
     * @throws MemberRefused if they are one already, or one of them has a membership that the asker may not see
     */
    @Transactional
    public Member merge(Scope scope, long keep, long drop, Merger merger, Words words) {
        scope.require(Right.WRITE_MEMBERS);
        Member stays = members.require(scope, keep);
        Member goes = members.require(scope, drop);
        long into = repository.personOf(keep);
        long person = repository.personOf(drop);
        MembershipLife life = memberships.life(scope, keep);
        MembershipLife other = memberships.life(scope, drop);
        refuse(into == person, life, other);
        MemberEntry merged = merger.of(stays.entry(), goes.entry());
        for (MembershipLife.Spell spell : other.spells()) {
            if (life.spells().stream().anyMatch(own -> own.member().overlaps(spell.member()))) {
                book.markVoid(
                        List.of(spell.member()),
                        words.text("membership.merged", stays.entry().name()));
            }
        }
        repository.unite(person, into, merged.name());
        persons.update(keep, merged);
        memberships
                .life(scope, keep)
                .spells()
                .forEach(spell -> book.restated(scope, spell.member().id()));
        audit.writePersonal(
                scope.actor(),
                "merged",
                Members.subject(stays),
                null,
                goes.entry().fields(goes.employerName()),
                merged.fields(stays.employerName()));
        audit.writePersonal(
                scope.actor(),
                "merged",
                Members.subject(goes),
                null,
                goes.entry().fields(goes.employerName()),
                merged.fields(stays.employerName()));
        return members.require(scope, keep);
    }

    private static void refuse(boolean one, MembershipLife life, MembershipLife other) {
        List<MemberObjection> objections = new ArrayList<>();
        if (one) {
            objections.add(new MemberObjection("", "merged-already"));
        }
        if (life.elsewhere() + other.elsewhere() > 0) {
            objections.add(new MemberObjection("", "merged-elsewhere"));
        }
        MemberRefused.unlessNone(objections);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
