package org.unionledger.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.LinkSeeking.Asked;
import org.unionledger.ledger.LinkSeeking.Told;
import org.unionledger.ledger.RecordLinkRepository.Made;
import org.unionledger.ledger.declaration.Values;

/** Enters entries together with whom they are about. */
@Service
public class EntriesAbout {

    private final Ledgers ledgers;
    private final LinkSeeking seeking;
    private final RecordLinkRepository links;
    private final Clock clock;

    EntriesAbout(Ledgers ledgers, LinkSeeking seeking, RecordLinkRepository links, Clock clock) {
        this.ledgers = ledgers;
        this.seeking = seeking;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Enters one entry, as {@link Ledgers#enter} does, and links it.
     *
     * @throws EntryRefused if the values break a rule, or somebody is not found, or is one of several, among those the asker sees;
     *     then nothing is entered
     * @throws NotInScope if the union or the register lies elsewhere
     */
    @Transactional
    public Entry enter(Scope scope, OrganizationId home, String ledger, Values values, LinkCells about, Repeat repeat) {
        Told told = seeking.seek(
                        scope,
                        List.of(new Asked(
                                about,
                                values.day(ledgers.declaration(scope, ledger).day()))))
                .get(0);
        if (!told.problems().isEmpty()) {
            List<EntryProblem> problems = new ArrayList<>(ledgers.refusals(ledger, values));
            problems.addAll(told.problems());
            throw new EntryRefused(problems);
        }
        Entry entry = ledgers.enter(scope, home, ledger, values, repeat);
        List<Made> linked = told.about().stream()
                .map(record -> new Made(entry.id(), record))
                .toList();
        if (!linked.isEmpty()) {
            links.add(ledger, linked, clock.instant(), scope.login(), null);
        }
        return entry;
    }
}
