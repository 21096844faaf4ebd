package org.unionledger.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.Actor;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.membership.Leaving;
import org.unionledger.membership.Member;
import org.unionledger.membership.MemberChanged;
import org.unionledger.membership.Members;
import org.unionledger.membership.PersonsErased;
import org.unionledger.organization.Organizations;

/**
 * Members on the way from one union to another (关系转接, 一次入会、动态接转). The sender starts, the receiver confirms or refuses;
 * until then the member counts for the sender. Source: 工会会员会籍管理办法 art. 3 (MEM-03).
 */
@Service
public class Transfers {

    static final String KIND = "transfer";
    private static final int MOST_AT_ONCE = 200;
    private static final Actor CLOCKWORK = new Actor(0, "system");

    private final TransferRepository repository;
    private final Members members;
    private final WholeTree tree;
    private final Organizations organizations;
    private final TransferDuties duties;
    private final AuditLog audit;
    private final Clock clock;

    Transfers(
            TransferRepository repository,
            Members members,
            WholeTree tree,
            Organizations organizations,
            TransferDuties duties,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.members = members;
        this.tree = tree;
        this.organizations = organizations;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when there is none, or the reader looks after neither side */
    SeenTransfer require(Scope scope, long id) {
        scope.require(Right.READ_MEMBERS);
        return seen(scope, List.of(find(scope, id))).get(0);
    }

    private Transfer find(Scope scope, long id) {
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("transfer " + id));
    }

    /** One more than a page holds. @param union within the scope, as the caller has checked */
    List<SeenTransfer> page(Scope scope, OrganizationId union, TransferFilter filter, int limit) {
        scope.require(Right.READ_MEMBERS);
        return seen(scope, repository.page(union, filter, today(), limit));
    }

    long count(Scope scope, OrganizationId union, TransferFilter filter) {
        scope.require(Right.READ_MEMBERS);
        return repository.count(union, filter, today());
    }

    /** By which a member came, left or is to leave. @throws NotInScope when the member lies elsewhere */
    List<SeenTransfer> of(Scope scope, long membership) {
        members.require(scope, membership);
        return seen(scope, repository.of(membership));
    }

    private List<SeenTransfer> seen(Scope scope, List<Transfer> transfers) {
        Set<OrganizationId> unions = new HashSet<>();
        transfers.forEach(transfer -> unions.addAll(List.of(transfer.sender(), transfer.receiver())));
        Set<OrganizationId> own = organizations.names(scope, unions).keySet();
        Map<OrganizationId, String> names = tree.names(unions);
        Map<Long, Member> people = tree.members(transfers.stream()
                .filter(transfer -> isTold(transfer, own))
                .map(Transfer::membership)
                .toList());
        return transfers.stream()
                .map(transfer -> new SeenTransfer(
                        transfer,
                        names.getOrDefault(transfer.sender(), ""),
                        names.getOrDefault(transfer.receiver(), ""),
                        own.contains(transfer.sender()),
                        own.contains(transfer.receiver()),
                        SeenTransfer.Person.of(people.get(transfer.membership()))))
                .toList();
    }

    /** A receiver reads who it is only while deciding, and once the member has come. */
    private static boolean isTold(Transfer transfer, Set<OrganizationId> own) {
        return own.contains(transfer.sender()) || transfer.isPending() || transfer.state() == TransferState.CONFIRMED;
    }

    /**
     * Starts transfers of several members, all or none; each is then decided by itself.
     *
     * @param note to the receiver; may be empty
     * @return their numbers
     * @throws NotInScope      if a member lies elsewhere
     * @throws Refused if nobody or too many are named, the receiver is none or the one they are at, or one of them is
     *     no member any more or on the way already
     */
    @Transactional
    public List<Long> start(Scope scope, List<Long> memberships, OrganizationId receiver, String note) {
        scope.require(Right.WRITE_MEMBERS);
        if (memberships.isEmpty()) {
            throw Refused.of("", "transfer.problem.nobody");
        }
        if (memberships.size() > MOST_AT_ONCE) {
            throw Refused.of("", "transfer.problem.too-many");
        }
        String to = tree.find(receiver)
                .orElseThrow(() -> Refused.of("", "transfer.problem.no-receiver"))
                .name();
        return memberships.stream()
                .distinct()
                .map(membership -> start(scope, membership, receiver, to, note.strip()))
                .toList();
    }

    private long start(Scope scope, long membership, OrganizationId receiver, String to, String note) {
        Member member = members.require(scope, membership);
        if (member.leaving() != null) {
            throw Refused.of("", "transfer.problem.left");
        }
        if (member.seat().equals(receiver)) {
            throw Refused.of("", "transfer.problem.there-already");
        }
        if (repository.pending(membership).isPresent()) {
            throw Refused.of("", "transfer.problem.on-the-way");
        }
        long id = repository.insert(membership, member.seat(), receiver, note, today());
        duties.settle(repository.get(id));
        audit.write(
                scope.actor(),
                "created",
                new Subject(KIND, id, member.seat()),
                null, // the note may name the person, and both sides read this history for ever
                Map.of(),
                Map.of("receiver", to));
        return id;
    }

    /**
     * The receiver takes the member: the membership with the sender ends today, and one with the receiver begins.
     *
     * @param employer where the member works from now on; null for who works without one, held at the receiver itself
     * @throws Refused if it does not wait any more, or somebody else looks after the receiver
     * @throws org.unionledger.membership.MemberRefused if the register objects
     */
    @Transactional
    public Member confirm(Scope scope, long id, int version, @Nullable EmployerId employer) {
        Transfer transfer = awaited(scope, id, version, Transfer::receiver);
        Scope sender = onBehalfOfTheSender(scope, transfer);
        Member leaving = members.all(sender, List.of(transfer.membership())).get(transfer.membership());
        if (leaving == null || leaving.leaving() != null) {
            throw Refused.of("", "transfer.problem.left");
        }
        // Confirmed first: else it would end by itself as soon as the membership does.
        end(scope.actor(), transfer, TransferState.CONFIRMED, null);
        members.leave(sender, leaving.id(), leaving.version(), new Leaving(today(), Leaving.How.TRANSFERRED));
        Member arrived = members.enter(
                scope,
                employer == null
                        ? leaving.entry().transferredTo(transfer.receiver(), today())
                        : leaving.entry().transferredTo(employer, today()));
        repository.arrive(id, arrived.id());
        return arrived;
    }

    /** The receiver does not take the member. @throws Refused also without a reason */
    @Transactional
    public void refuse(Scope scope, long id, int version, String reason) {
        Transfer transfer = awaited(scope, id, version, Transfer::receiver);
        if (reason.isBlank()) {
            throw Refused.of("", "transfer.problem.reason-missing");
        }
        end(scope.actor(), transfer, TransferState.REFUSED, reason.strip());
    }

    /** The sender takes it back. @throws Refused if it does not wait any more, or somebody else looks after the sender */
    @Transactional
    public void withdraw(Scope scope, long id, int version) {
        end(scope.actor(), awaited(scope, id, version, Transfer::sender), TransferState.WITHDRAWN, null);
    }

    /** What happens to the membership meanwhile ends the transfer by itself. */
    @EventListener
    void on(MemberChanged event) {
        repository
                .pending(event.membership())
                .filter(transfer -> !event.lasts() || !event.seat().equals(transfer.sender()))
                .ifPresent(transfer -> end(CLOCKWORK, transfer, TransferState.LAPSED, null));
    }

    /** What was said of somebody goes with them. */
    @EventListener
    void on(PersonsErased event) {
        audit.forget(KIND, repository.forget(event.memberships()));
    }

    /** As it stands once nobody else is deciding on it. @param side whose union has to lie in the scope */
    private Transfer awaited(Scope scope, long id, int version, Function<Transfer, OrganizationId> side) {
        scope.require(Right.WRITE_MEMBERS);
        find(scope, id);
        repository.lock(id);
        Transfer transfer = find(scope, id);
        if (organizations.find(scope, side.apply(transfer)).isEmpty()) {
            throw Refused.of("", "transfer.problem.other-side");
        }
        if (!transfer.isPending()) {
            throw Refused.of("", "transfer.problem.over");
        }
        if (transfer.version() != version) {
            throw new ChangedMeanwhile();
        }
        return transfer;
    }

    private void end(Actor by, Transfer transfer, TransferState state, @Nullable String reason) {
        repository.end(transfer.id(), state, today(), reason);
        duties.settle(repository.get(transfer.id()));
        OrganizationId where = state == TransferState.WITHDRAWN || state == TransferState.LAPSED
                ? transfer.sender()
                : transfer.receiver();
        audit.writePersonal(by, state.code(), new Subject(KIND, transfer.id(), where), reason, Map.of(), Map.of());
    }

    /**
     * By starting the transfer the sender has agreed that this member is read, and that the membership ends, by whoever looks
     * after the receiver: under their name, and nowhere but at the sender.
     */
    private static Scope onBehalfOfTheSender(Scope scope, Transfer transfer) {
        return scope.at(transfer.sender(), Role.COMMUNITY_OFFICER);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
