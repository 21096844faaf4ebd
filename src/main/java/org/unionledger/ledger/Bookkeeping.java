package org.unionledger.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Figures;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.ledger.Catalogue.Versioned;
import org.unionledger.ledger.EntryWriter.Origin;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.Values;

/** Writes entries, their figures and their history together, in the caller's transaction. */
@Component
class Bookkeeping {

    private final EntryWriter entries;
    private final Placing placing;
    private final Numbering numbering;
    private final ClosingDays closingDays;
    private final Figures figures;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bookkeeping(
            EntryWriter entries,
            Placing placing,
            Numbering numbering,
            ClosingDays closingDays,
            Figures figures,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.placing = placing;
        this.numbering = numbering;
        this.closingDays = closingDays;
        this.figures = figures;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Books values that keep every rule, and returns the ids of the entries in their order.
     *
     * @throws EntryRefused if the union of one of them is closed or merged on its day
     */
    List<Long> book(
            Scope scope, OrganizationId home, Versioned versioned, List<Values> values, @Nullable Long importId) {
        Declaration declaration = versioned.declaration();
        List<NewEntry> written = written(scope, home, declaration, values, numbers(declaration, home, values));
        List<Long> ids = entries.insert(versioned, written, new Origin(scope.login(), clock.instant(), importId));
        Map<Source, List<Posting>> statements = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            statements.put(EntryPostings.source(declaration.id(), ids.get(i)), postings(declaration, written.get(i)));
        }
        figures.state(statements);
        tell(declaration.id(), ids, written.stream().map(NewEntry::organization));
        return ids;
    }

    private List<@Nullable EntryNumber> numbers(Declaration declaration, OrganizationId home, List<Values> values) {
        return numbering.next(
                declaration,
                home,
                values.stream().map(entry -> year(declaration, entry)).toList());
    }

    private static int year(Declaration declaration, Values values) {
        return Objects.requireNonNull(values.day(declaration.day())).getYear();
    }

    private List<NewEntry> written(
            Scope scope,
            OrganizationId home,
            Declaration declaration,
            List<Values> values,
            List<@Nullable EntryNumber> numbers) {
        List<Placing.Seat> seats = placing.seats(scope, home, declaration, values);
        List<NewEntry> written = new ArrayList<>();
        placing.shut(declaration, values, seats).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(problem -> {
                    throw new EntryRefused(List.of(problem));
                });
        ClosingDays.Reckoning due = closingDays.of(declaration);
        for (int i = 0; i < values.size(); i++) {
            Values entry = values.get(i);
            Placing.Seat seat = seats.get(i);
            written.add(
                    NewEntry.of(declaration, entry, home, seat, numbers.get(i), due.of(seat.organization(), entry)));
        }
        return written;
    }

    /** It keeps the number it has, unless it goes into another book or year. */
    private List<@Nullable EntryNumber> numbers(
            Declaration declaration, Entry before, OrganizationId home, Values values) {
        EntryNumber kept = before.number();
        boolean keeps = kept != null && before.home().equals(home) && kept.year() == year(declaration, values);
        return keeps ? Collections.singletonList(kept) : numbers(declaration, home, List.of(values));
    }

    private static List<Posting> postings(Declaration declaration, NewEntry entry) {
        return EntryPostings.of(declaration, entry.organization(), entry.values());
    }

    /** Rewrites an entry under the declaration as it is now. */
    void correct(Scope scope, Entry before, OrganizationId home, Versioned versioned, Values values) {
        Declaration declaration = versioned.declaration();
        NewEntry after = written(scope, home, declaration, List.of(values), numbers(declaration, before, home, values))
                .get(0);
        entries.update(before.id(), versioned, after);
        figures.state(EntryPostings.source(before.ledger(), before.id()), postings(declaration, after));
        Changes changes = Changes.between(fields(declaration, before.values()), fields(declaration, values));
        if (!changes.isEmpty()) {
            audit.write(scope.actor(), "changed", subject(before), null, changes.before(), changes.after());
        }
        tell(before.ledger(), List.of(before.id()), Stream.of(before.organization(), after.organization()));
    }

    private void tell(String ledger, List<Long> ids, Stream<OrganizationId> unions) {
        if (!ids.isEmpty()) {
            events.publishEvent(new EntriesWritten(ledger, ids, unions.collect(Collectors.toSet())));
        }
    }

    /** Values by field for the history; protected ones never in clear. */
    private static Map<String, String> fields(Declaration declaration, Values values) {
        Map<String, String> fields = new TreeMap<>();
        for (Field field : declaration.fields()) {
            if (values.has(field.key())) {
                fields.put(field.key(), values.written(field.key()));
            }
        }
        return fields;
    }

    void markVoid(Scope scope, String ledger, Collection<Entry> standing, String reason) {
        takeBack(scope, ledger, standing, reason);
        standing.forEach(entry -> audit.write(scope.actor(), "voided", subject(entry), reason, Map.of(), Map.of()));
    }

    /** Voids the entries of an import that is undone as a whole; the undoing itself is what the audit log tells. */
    void takeBack(Scope scope, String ledger, Collection<Entry> standing, String reason) {
        entries.markVoid(
                ledger,
                standing.stream().map(Entry::id).toList(),
                new Entry.Voiding(clock.instant(), scope.login(), reason));
        Map<Source, List<Posting>> nothing = new HashMap<>();
        standing.forEach(entry -> nothing.put(EntryPostings.source(ledger, entry.id()), List.of()));
        figures.state(nothing);
        tell(
                ledger,
                standing.stream().map(Entry::id).toList(),
                standing.stream().map(Entry::organization));
    }

    void highlight(Scope scope, Entry entry, boolean highlight) {
        entries.highlight(entry.ledger(), entry.id(), highlight);
        audit.write(
                scope.actor(),
                "changed",
                subject(entry),
                null,
                Map.of("highlight", Boolean.toString(!highlight)),
                Map.of("highlight", Boolean.toString(highlight)));
    }

    static Subject subject(Entry entry) {
        return new Subject(LedgerRecords.kind(entry.ledger()), entry.id(), entry.organization());
    }
}
