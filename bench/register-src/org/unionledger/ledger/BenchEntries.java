package org.unionledger.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Values;

/** Writes entries as the product writes them, but without their figures, which no list reads. */
public final class BenchEntries {

    private final EntryWriter entries;
    private final Placing placing;
    private final Numbering numbering;
    private final Catalogue catalogue;
    private final ClosingDays closingDays;

    public BenchEntries(ApplicationContext context) {
        entries = context.getBean(EntryWriter.class);
        placing = context.getBean(Placing.class);
        numbering = context.getBean(Numbering.class);
        catalogue = context.getBean(Catalogue.class);
        closingDays = context.getBean(ClosingDays.class);
    }

    public void write(Scope scope, String ledger, List<Values> values) {
        OrganizationId home = scope.place();
        Catalogue.Versioned versioned = catalogue.current(ledger).orElseThrow();
        List<Placing.Seat> seats = placing.seats(scope, home, versioned.declaration(), values);
        List<EntryNumber> numbers = numbering.next(versioned.declaration(), home,
                values.stream().map(each -> each.day(versioned.declaration().day()).getYear()).toList());
        ClosingDays.Reckoning due = closingDays.of(versioned.declaration());
        List<NewEntry> written = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            written.add(NewEntry.of(versioned.declaration(), values.get(i), home, seats.get(i), numbers.get(i),
                    due.of(seats.get(i).organization(), values.get(i))));
        }
        entries.insert(versioned, written, new EntryWriter.Origin("bench", Instant.EPOCH, null));
    }
}
