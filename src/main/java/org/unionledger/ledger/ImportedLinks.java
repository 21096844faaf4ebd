package org.unionledger.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.AlikeEntries.Alike;
import org.unionledger.ledger.RecordLinkRepository.Made;
import org.unionledger.ledger.declaration.Declaration;

/** Whom rows say their entries are about: sought, compared with what is in the book, kept, and taken back. A statement each for many rows. */
@Component
class ImportedLinks {

    private final LinkSeeking seeking;
    private final AlikeEntries alike;
    private final RecordLinkRepository links;
    private final AuditLog audit;
    private final Clock clock;

    ImportedLinks(LinkSeeking seeking, AlikeEntries alike, RecordLinkRepository links, AuditLog audit, Clock clock) {
        this.seeking = seeking;
        this.alike = alike;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    List<LinkSeeking.Told> seek(Scope scope, List<LinkSeeking.Asked> asked) {
        return seeking.seek(scope, asked);
    }

    /** @param importId whose own entries are left out; 0 for none */
    Map<NaturalKey, List<Alike>> alike(
            Declaration declaration, Collection<NaturalKey> keys, OrganizationId within, long importId) {
        return keys.isEmpty() ? Map.of() : alike.of(declaration, keys, within, importId);
    }

    /**
     * Links new entries, and those in the book that say the same otherwise; only the history of these tells it, as that of new ones
     * begins with it.
     *
     * @param entered ids of the new entries, in the order of the plans that are for new ones
     */
    void book(Scope scope, String ledger, List<RowPlan> plans, List<Long> entered, @Nullable Long importId) {
        List<Made> about = new ArrayList<>();
        int next = 0;
        for (RowPlan plan : plans) {
            Alike into = plan.into();
            long entry = into == null ? entered.get(next++) : into.id();
            plan.about().forEach(record -> about.add(new Made(entry, record)));
            if (into != null) {
                plan.about().stream()
                        .filter(record -> !into.about().contains(record))
                        .forEach(record -> tell(scope, ledger, into, record));
            }
        }
        if (!about.isEmpty()) {
            links.add(ledger, about, clock.instant(), scope.login(), importId);
        }
    }

    private void tell(Scope scope, String ledger, Alike entry, LinkedRecord record) {
        audit.write(
                scope.actor(),
                "linked",
                new Subject(LedgerRecords.kind(ledger), entry.id(), entry.organization()),
                null,
                Map.of(),
                RecordLinks.told(record));
    }

    void takeBack(long importId) {
        links.takeBack(importId);
    }
}
