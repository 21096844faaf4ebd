package org.unionledger.ledger.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;

/** What was done to the entries of registers, in the reader's words. */
@Component
class EntryWords implements RecordWords {

    private static final String PREFIX = "ledger.";

    private final Ledgers ledgers;

    EntryWords(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public List<String> kinds() {
        return ledgers.declarations().stream()
                .map(declaration -> PREFIX + declaration.id())
                .toList();
    }

    @Override
    public boolean speaksOf(String kind) {
        return kind.startsWith(PREFIX) && ledgers.isKnown(kind.substring(PREFIX.length()));
    }

    @Override
    public String name(String kind, Words words) {
        return new Shown(words).label(declaration(kind).name());
    }

    @Override
    public List<String> actions() {
        return List.of("changed", "voided", "attached", "fetched", "detached", "linked", "unlinked");
    }

    @Override
    public Right right() {
        return Right.READ_LEDGERS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/ledgers/" + kind.substring(PREFIX.length()) + "/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return EntryPages.timeline(declaration(kind), words);
    }

    private Declaration declaration(String kind) {
        return ledgers.declaration(kind.substring(PREFIX.length()));
    }
}
