package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Due;
import org.unionledger.organization.Organizations;

/** What a union has to close day by day, of all registers that say by which day. */
@Service
public class DueEntries {

    private final Catalogue catalogue;
    private final DueRepository days;
    private final Organizations organizations;
    private final Clock clock;

    DueEntries(Catalogue catalogue, DueRepository days, Organizations organizations, Clock clock) {
        this.catalogue = catalogue;
        this.days = days;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * An entry that is not closed yet.
     *
     * @param dueOn the last day on which that is in time
     * @param name  its register and title, without names of persons
     * @param late  whether that day is over
     */
    public record DueEntry(long id, LocalDate dueOn, String name, String href, boolean late) {}

    /**
     * By day; both ends inclusive. Of the union alone, and not what something else tells of.
     *
     * @throws org.unionledger.access.NotInScope if it lies elsewhere
     */
    @Transactional(readOnly = true)
    public List<DueEntry> of(Scope scope, OrganizationId union, LocalDate from, LocalDate to) {
        scope.require(Right.READ_LEDGERS);
        organizations.require(scope, union);
        List<String> telling = catalogue.usedAt(union).stream()
                .filter(DueEntries::tells)
                .map(Declaration::id)
                .toList();
        return days.pending(telling, union, from, to).stream().map(this::entry).toList();
    }

    private static boolean tells(Declaration declaration) {
        Due due = declaration.due();
        return due != null && !due.silent();
    }

    private DueEntry entry(Entry entry) {
        LocalDate dueOn = entry.lastDay().orElseThrow();
        return new DueEntry(
                entry.id(),
                dueOn,
                name(catalogue.version(entry.ledger(), entry.version()), entry),
                "/ledgers/" + entry.ledger() + "/" + entry.id(),
                dueOn.isBefore(LocalDate.now(clock)));
    }

    /** The register and the title of an entry without names of persons, for where many see it. */
    static String name(Declaration declaration, Entry entry) {
        return (declaration.name().chinese() + " " + declaration.impersonalTitle(entry.values())).strip();
    }
}
