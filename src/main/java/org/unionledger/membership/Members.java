package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Organizations;

/**
 * The real-name register of members (会员实名登记), each read limited to the asker's part of the tree.
 *
 * <p>A membership comes to be in three ways only, each with its figures in the same transaction: {@link #enter} (one, by hand,
 * after an application, or on the receiving side of a transfer with {@link MemberEntry#transferredTo}), {@link #enterAll} (many
 * new persons), and an import of a roster. A person has at most one that lasts (MEM-03): whoever is a member already must
 * leave there first.
 */
@Service
public class Members {

    private final MemberRepository repository;
    private final MemberLists lists;
    private final MemberObjections objections;
    private final Seats seats;
    private final MemberBook book;
    private final Organizations organizations;
    private final Entitled entitled;
    private final AuditLog audit;
    private final Clock clock;

    Members(
            MemberRepository repository,
            MemberLists lists,
            MemberObjections objections,
            Seats seats,
            MemberBook book,
            Organizations organizations,
            Entitled entitled,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.lists = lists;
        this.objections = objections;
        this.seats = seats;
        this.book = book;
        this.organizations = organizations;
        this.entitled = entitled;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is shown in full, for once and for a reason. */
    public record Revealed(String identity, @Nullable String phone) {}

    /** A page of members in the order of pinyin. @param after a cursor of {@link MemberPage#next}; empty: the beginning */
    public MemberPage list(Scope scope, MemberFilter filter, String after) {
        scope.require(Right.READ_MEMBERS);
        return lists.page(scope, filter, after);
    }

    /** How many members the filter lets through, exact, however long it takes. */
    public long count(Scope scope, MemberFilter filter) {
        scope.require(Right.READ_MEMBERS);
        return lists.count(scope, filter);
    }

    /** Hands over every member the filter lets through, in the order of pinyin, page by page. */
    public void each(Scope scope, MemberFilter filter, Consumer<Member> consumer) {
        scope.require(Right.EXPORT);
        lists.each(scope, filter, consumer);
    }

    /** @throws NotInScope when it does not exist, was voided, or lies elsewhere */
    public Member require(Scope scope, long id) {
        scope.require(Right.READ_MEMBERS);
        return repository.require(scope, id, today());
    }

    /** Those of the memberships that lie in the asker's scope and were not voided; the others are missing. */
    public Map<Long, Member> all(Scope scope, Collection<Long> ids) {
        scope.require(Right.READ_MEMBERS);
        return repository.byIds(scope, ids, today()).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
    }

    /** Books a member. @throws MemberRefused if the entry breaks a rule */
    @Transactional
    public Member enter(Scope scope, MemberEntry entry) {
        scope.require(Right.WRITE_MEMBERS);
        Seats.Seat seat = seats.of(scope, entry);
        MemberRefused.unlessNone(objections.to(scope, entry, seat.union()));
        long id = book.book(scope, List.of(new NewMember(entry, seat.union(), today())), null)
                .get(0);
        audit.writePersonal(
                scope.actor(), "created", subject(id, seat.union()), null, Map.of(), entry.fields(seat.employer()));
        return require(scope, id);
    }

    /**
     * Books many members in one go, all or none.
     *
     * @return their ids in the same order
     * @throws MemberRefused with every rule that an entry breaks; nobody among them may be registered already
     * @throws NotInScope    if an employer does not exist or lies elsewhere
     */
    @Transactional
    public List<Long> enterAll(Scope scope, List<MemberEntry> entries) {
        scope.require(Right.WRITE_MEMBERS);
        objections.refuse(scope, entries);
        List<OrganizationId> unions = seats.of(scope, entries);
        return book.book(
                scope,
                IntStream.range(0, entries.size())
                        .mapToObj(entry -> new NewMember(entries.get(entry), unions.get(entry), today()))
                        .toList(),
                null);
    }

    /**
     * Writes the entry over what the register says.
     *
     * @param version of the member that was corrected
     * @throws MemberRefused if the entry breaks a rule, or somebody else has changed the member meanwhile
     */
    @Transactional
    public Member correct(Scope scope, long id, int version, MemberEntry entry) {
        scope.require(Right.WRITE_MEMBERS);
        Member before = require(scope, id);
        MemberRefused.ifErased(before);
        Seats.Seat seat = seats.of(scope, entry);
        MemberRefused.unlessNone(objections.toCorrection(scope, before, entry));
        book.rewrite(before, version, entry, seat.union());
        Changes changes = Changes.between(before.entry().fields(before.employerName()), entry.fields(seat.employer()));
        audit.writePersonal(scope.actor(), "changed", subject(before), null, changes.before(), changes.after());
        return book.restated(scope, id);
    }

    /**
     * Ends a membership.
     *
     * @throws MemberRefused if the day lies before the joining or a later change, or in the future; and for an expulsion whose
     *     steps were not all taken (MEM-07)
     */
    @Transactional
    public Member leave(Scope scope, long id, int version, Leaving leaving) {
        return leave(scope, id, version, NewChange.of(ChangeKind.of(leaving.how()), leaving.on()));
    }

    Member leave(Scope scope, long id, int version, NewChange leaving) {
        scope.require(Right.WRITE_MEMBERS);
        Member member = require(scope, id);
        if (leaving.kind() == ChangeKind.EXPELLED) {
            MemberRefused.unlessNone(objections.toExpulsion(id, leaving.on()));
        }
        return book.changed(
                scope,
                member,
                version,
                leaving,
                "left",
                Map.of("how", leaving.kind().code()));
    }

    /**
     * How many may vote, stand and decide on a day (MEM-05): the members of a union and all below it without those whose
     * membership is only kept. What elections and meetings count from (应到会人数).
     *
     * @throws NotInScope if the union lies elsewhere
     */
    public long entitled(Scope scope, OrganizationId union, LocalDate day) {
        scope.require(Right.READ_FIGURES);
        organizations.require(scope, union);
        return entitled.of(union, day);
    }

    /** Takes an entry that should never have been made out of the register (作废); its figures are reversed. */
    @Transactional
    public void markVoid(Scope scope, long id, String reason) {
        scope.require(Right.WRITE_MEMBERS);
        Member member = require(scope, id);
        if (reason.isBlank()) {
            throw new MemberRefused("reason", "reason-missing");
        }
        book.markVoid(List.of(member), reason);
        audit.writePersonal(
                scope.actor(),
                "voided",
                subject(member),
                reason,
                member.entry().fields(member.employerName()),
                Map.of());
    }

    /** Shows what is protected, and writes into the audit log who looked and why. @throws MemberRefused without a reason */
    @Transactional
    public Revealed reveal(Scope scope, long id, String reason) {
        scope.require(Right.REVEAL_MEMBERS);
        Member member = require(scope, id);
        MemberRefused.ifErased(member);
        if (reason.isBlank()) {
            throw new MemberRefused("reason", "reason-missing");
        }
        audit.writePersonal(scope.actor(), "revealed", subject(member), reason.strip(), Map.of(), Map.of());
        return new Revealed(member.entry().document().number(), member.entry().phone());
    }

    static Subject subject(Member member) {
        return subject(member.id(), member.seat());
    }

    private static Subject subject(long id, OrganizationId seat) {
        return new Subject(MemberPostings.KIND, id, seat);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
