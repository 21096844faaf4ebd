package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.Posting;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;
import org.unionledger.ledger.declaration.Declaration;

/** The entries of one register, as the figures know them. */
final class LedgerRecords implements RecordKind {

    private static final String PREFIX = "ledger.";

    private final String ledger;
    private final Catalogue catalogue;
    private final EntryRepository entries;
    private final Clock clock;

    LedgerRecords(String ledger, Catalogue catalogue, EntryRepository entries, Clock clock) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.entries = entries;
        this.clock = clock;
    }

    static String kind(String ledger) {
        return PREFIX + ledger;
    }

    /** The register whose entries a kind of record is; empty when it is none of ours. */
    static Optional<String> ledger(String kind) {
        return kind.startsWith(PREFIX) ? Optional.of(kind.substring(PREFIX.length())) : Optional.empty();
    }

    @Override
    public String kind() {
        return kind(ledger);
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_LEDGERS)) {
            return Map.of();
        }
        Map<Long, RecordLink> links = new HashMap<>();
        entries.find(ledger, records, scope.place(), LocalDate.now(clock))
                .forEach(entry -> links.put(entry.id(), link(entry)));
        return links;
    }

    private RecordLink link(Entry entry) {
        Declaration declaration = catalogue.version(ledger, entry.version());
        String title = entry.day() + " " + declaration.title(entry.values());
        return new RecordLink(title, href(entry), declaration.namesAPerson());
    }

    private static String href(Entry entry) {
        return "/ledgers/" + entry.ledger() + "/" + entry.id();
    }

    /** By the declaration each entry was last written under: what was true when it was written stays so. */
    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        entries.eachStanding(
                ledger,
                entry -> statement.accept(
                        EntryPostings.source(ledger, entry.id()),
                        EntryPostings.of(
                                catalogue.version(ledger, entry.version()), entry.organization(), entry.values())));
    }
}
