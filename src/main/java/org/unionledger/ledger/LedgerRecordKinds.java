package org.unionledger.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.figures.RecordKinds;

/** Lets the figures know the entries of every register as a kind of record of its own. */
@Component
class LedgerRecordKinds implements RecordKinds {

    private final Catalogue catalogue;
    private final EntryRepository entries;
    private final Clock clock;

    LedgerRecordKinds(Catalogue catalogue, EntryRepository entries, Clock clock) {
        this.catalogue = catalogue;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public Optional<LedgerRecords> recordKind(String kind) {
        return LedgerRecords.ledger(kind)
                .filter(ledger -> catalogue.current(ledger).isPresent())
                .map(this::records);
    }

    @Override
    public List<LedgerRecords> recordKinds() {
        return catalogue.ids().stream().map(this::records).toList();
    }

    private LedgerRecords records(String ledger) {
        return new LedgerRecords(ledger, catalogue, entries, clock);
    }
}
