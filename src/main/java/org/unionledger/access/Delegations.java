package org.unionledger.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;

/**
 * Acting for somebody who is away (代理). The taker holds the giver's rights at the giver's place from the first day to the last,
 * while they choose to act; what they do is written under both names. Managing accounts cannot be handed over, and what was
 * handed over cannot be handed on.
 */
@Service
public class Delegations {

    static final String KIND = "delegation";

    private final DelegationRepository repository;
    private final AccountRepository accounts;
    private final AuditLog audit;
    private final Clock clock;

    Delegations(DelegationRepository repository, AccountRepository accounts, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the account has given or taken, the latest first: both sides see the same. */
    public List<Delegation> of(Scope scope) {
        return repository.of(scope.account());
    }

    /**
     * Hands the own rights over.
     *
     * @param login of an account at the own union or one above
     * @param from  the first day, today at the earliest
     * @param to    the last day
     * @return the number of the delegation
     * @throws AccountRefused if there is no such account, the days are the wrong way round or over, nothing can be handed over,
     *     or the rights are themselves another's
     */
    @Transactional
    public long hand(Scope own, String login, LocalDate from, LocalDate to, String reason) {
        if (own.isActing()) {
            throw new AccountRefused("access.refused.acting");
        }
        if (rolesOf(own.roles()).isEmpty()) {
            throw new AccountRefused("access.refused.nothing_to_hand");
        }
        if (to.isBefore(from) || from.isBefore(today())) {
            throw new AccountRefused("access.refused.delegation_days");
        }
        Account taker = accounts.byLogin(login.strip().toLowerCase(Locale.ROOT))
                .map(AccountRepository.Stored::account)
                .filter(account -> account.id() != own.account() && !account.disabled())
                .filter(account -> repository.encloses(account.place(), own.place(), today()))
                .orElseThrow(() -> new AccountRefused("access.refused.no_taker"));
        long id = repository.insert(own.account(), taker.id(), from, to, reason.strip(), clock.instant());
        audit.write(
                own.actor(),
                "delegated",
                new Subject(KIND, id, own.place()),
                reason.isBlank() ? null : reason.strip(),
                Map.of(),
                Map.of("taker", taker.login(), "from", from.toString(), "to", to.toString()));
        return id;
    }

    /** Ends it at once, by either of the two. @throws NotInScope if it is somebody else's, or over already */
    @Transactional
    public void end(Scope scope, long id) {
        Delegation delegation = repository
                .find(id)
                .filter(found -> isOf(scope.account(), found) && found.isOpen(today()))
                .orElseThrow(() -> new NotInScope("delegation " + id));
        repository.end(id, scope.account(), clock.instant());
        audit.write(
                scope.actor(), "ended", new Subject(KIND, id, delegation.giver().place()), null, Map.of(), Map.of());
    }

    private static boolean isOf(long account, Delegation delegation) {
        return delegation.giver().id() == account || delegation.taker().id() == account;
    }

    /** Written when the taker begins to act. @throws NotInScope if it is somebody else's or does not hold today */
    @Transactional
    public void begin(Scope own, long id) {
        Scope acting = acting(own.account(), id).orElseThrow(() -> new NotInScope("delegation " + id));
        audit.write(acting.actor(), "acting", new Subject(KIND, id, acting.place()), null, Map.of(), Map.of());
    }

    /** What the taker may do today by it; empty when it is another's or does not hold. */
    Optional<Scope> acting(long taker, long id) {
        return repository
                .find(id)
                .filter(delegation -> delegation.taker().id() == taker && delegation.holds(today()))
                .filter(delegation -> !rolesOf(delegation.giver().roles()).isEmpty())
                .map(Delegations::scope);
    }

    private static Scope scope(Delegation delegation) {
        Account giver = delegation.giver();
        Account taker = delegation.taker();
        return new Scope(taker.id(), taker.login(), rolesOf(giver.roles()), giver.place(), giver.login());
    }

    /** Whoever acts for an administrator could make themselves an account that stays. */
    private static Set<Role> rolesOf(Set<Role> roles) {
        EnumSet<Role> handed = EnumSet.copyOf(roles);
        handed.remove(Role.ADMINISTRATOR);
        return handed;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
