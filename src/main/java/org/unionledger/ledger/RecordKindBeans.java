package org.unionledger.ledger;

import java.time.Clock;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Lets the figures know the entries of every register as a kind of record of its own. */
@Component
class RecordKindBeans {

    RecordKindBeans(Catalogue catalogue, EntryRepository entries, Clock clock, ConfigurableListableBeanFactory beans) {
        catalogue
                .all()
                .forEach(ledger -> beans.registerSingleton(
                        LedgerRecords.kind(ledger.id()), new LedgerRecords(ledger.id(), catalogue, entries, clock)));
    }
}
