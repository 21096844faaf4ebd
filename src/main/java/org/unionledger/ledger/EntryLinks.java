package org.unionledger.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.ledger.EntryLinkRepository.Address;

/**
 * What entries belong to (关联): a visit to its campaign, a training to the item of the year plan it keeps. Shown on both
 * sides to whoever may see both.
 */
@Service
public class EntryLinks {

    private final EntryLinkRepository links;
    private final Ledgers ledgers;
    private final StandingEntries standing;
    private final AuditLog audit;
    private final Clock clock;

    EntryLinks(EntryLinkRepository links, Ledgers ledgers, StandingEntries standing, AuditLog audit, Clock clock) {
        this.links = links;
        this.ledgers = ledgers;
        this.standing = standing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says that an entry belongs to another.
     *
     * @throws NotInScope if one of them does not exist or lies elsewhere
     * @throws EntryRefused if it was voided, is the same, or is linked with it already
     */
    @Transactional
    public void add(Scope scope, String ledger, long id, String toLedger, long toId) {
        scope.require(Right.WRITE_LEDGERS);
        Entry entry = standing.require(scope, ledger, id);
        Entry to = ledgers.find(scope, toLedger, toId);
        if (Address.of(entry).equals(Address.of(to))) {
            throw new EntryRefused(List.of(EntryProblem.overall("link_itself")));
        }
        if (links.areLinked(Address.of(entry), Address.of(to))) {
            throw new EntryRefused(List.of(EntryProblem.overall("linked_before")));
        }
        links.add(Address.of(entry), Address.of(to), clock.instant(), scope.login());
        tell(scope, "linked", entry, to);
    }

    /** Says that two entries have nothing to do with each other any more, whichever belonged to the other. */
    @Transactional
    public void remove(Scope scope, String ledger, long id, String otherLedger, long otherId) {
        scope.require(Right.WRITE_LEDGERS);
        Entry entry = standing.require(scope, ledger, id);
        Entry other = ledgers.find(scope, otherLedger, otherId);
        if (links.remove(Address.of(entry), Address.of(other))) {
            tell(scope, "unlinked", entry, other);
        }
    }

    /** On both sides, by register and number: the words that name an entry may be those of a person. */
    private void tell(Scope scope, String action, Entry one, Entry other) {
        audit.write(scope.actor(), action, Bookkeeping.subject(one), null, Map.of(), Map.of("link", told(other)));
        audit.write(scope.actor(), action, Bookkeeping.subject(other), null, Map.of(), Map.of("link", told(one)));
    }

    private String told(Entry entry) {
        String number = ledgers.number(entry);
        return ledgers.declaration(entry).name().chinese() + " " + (number.isEmpty() ? "#" + entry.id() : number);
    }
}
