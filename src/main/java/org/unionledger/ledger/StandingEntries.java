package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Organizations;

/** Entries that may be changed: they stand, and nobody else changes them until the transaction ends. */
@Component
class StandingEntries {

    private final EntryRepository entries;
    private final Organizations organizations;
    private final Clock clock;

    StandingEntries(EntryRepository entries, Organizations organizations, Clock clock) {
        this.entries = entries;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @throws NotInScope if it does not exist or lies elsewhere @throws EntryRefused if it was voided */
    Entry require(Scope scope, String ledger, long id) {
        Entry entry = locked(scope, ledger, id);
        if (entry.isVoided()) {
            throw new EntryRefused(List.of(EntryProblem.overall("voided")));
        }
        return entry;
    }

    /** Those of them that were not voided before. @throws NotInScope if one does not exist or lies elsewhere */
    List<Entry> among(Scope scope, String ledger, Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .sorted()
                .map(id -> locked(scope, ledger, id))
                .filter(entry -> !entry.isVoided())
                .toList();
    }

    private Entry locked(Scope scope, String ledger, long id) {
        return entries.findForChange(ledger, id, scope.place(), LocalDate.now(clock))
                .orElseThrow(() -> notFound(ledger, id));
    }

    /** Where a corrected entry may go: below the union that entered it, as far as the corrector sees it. */
    OrganizationId homeOf(Scope scope, Entry entry) {
        return organizations.find(scope, entry.home()).isPresent() ? entry.home() : entry.organization();
    }

    static NotInScope notFound(String ledger, long id) {
        return new NotInScope("entry " + id + " of " + ledger);
    }
}
