package org.unionledger.ledger.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.EntryLinks;
import org.unionledger.ledger.EntryOrder;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;

/** Entries as what others belong to, and the search for one. */
@Component
class EntryLinkPages {

    /** The register sought in to begin with: the year plan. */
    static final String PLAN = "work_plan";

    private static final int MOST = 20;

    private final Ledgers ledgers;
    private final EntryLinks links;

    EntryLinkPages(Ledgers ledgers, EntryLinks links) {
        this.ledgers = ledgers;
        this.links = links;
    }

    /** What an entry is linked with. */
    List<EntryLinkView.Line> linked(Scope scope, Words words, Entry entry) {
        return links.of(scope, entry).stream()
                .map(link -> line(words, link.entry(), link.above()))
                .toList();
    }

    /** @param in the register sought in */
    EntryLinkView of(Scope scope, Words words, Entry entry, String in, String sought) {
        scope.require(Right.WRITE_LEDGERS);
        EntryFilter filter = EntryFilter.all(scope.place()).containing(sought);
        List<EntryLinkView.Line> found =
                ledgers.page(scope, in, filter, EntryOrder.LATEST, null, MOST + 2).entries().stream()
                        .filter(one -> one.id() != entry.id())
                        .map(one -> line(words, one, true))
                        .toList();
        return new EntryLinkView(
                "/ledgers/" + entry.ledger() + "/" + entry.id(),
                line(words, entry, false),
                registers(words),
                in,
                sought,
                found.subList(0, Math.min(MOST, found.size())),
                found.size() > MOST);
    }

    private List<EntryLinkView.Register> registers(Words words) {
        Shown shown = new Shown(words);
        return ledgers.declarations().stream()
                .map(register -> new EntryLinkView.Register(register.id(), shown.label(register.name())))
                .toList();
    }

    private EntryLinkView.Line line(Words words, Entry entry, boolean above) {
        Shown shown = new Shown(words);
        Declaration register = ledgers.declaration(entry);
        String title = shown.day(entry.day()) + " " + register.title(entry.values()) + " " + ledgers.number(entry);
        return new EntryLinkView.Line(entry.ledger(), entry.id(), shown.label(register.name()), title.strip(), above);
    }
}
