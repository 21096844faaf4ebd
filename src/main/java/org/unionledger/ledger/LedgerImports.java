package org.unionledger.ledger;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ImportTargets;
import org.unionledger.figures.LateRecords;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Catalogue.Versioned;

/** Offers every declared register as a book that files can be imported into. */
@Component
class LedgerImports implements ImportTargets {

    private final Catalogue catalogue;
    private final EntrySearch search;
    private final ImportedEntries imported;
    private final Placing placing;
    private final Bookkeeping bookkeeping;
    private final ImportedLinks links;
    private final LateRecords late;
    private final Words chinese;

    LedgerImports(
            Catalogue catalogue,
            EntrySearch search,
            ImportedEntries imported,
            Placing placing,
            Bookkeeping bookkeeping,
            ImportedLinks links,
            LateRecords late,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.search = search;
        this.imported = imported;
        this.placing = placing;
        this.bookkeeping = bookkeeping;
        this.links = links;
        this.late = late;
        this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public List<LedgerImport> targets(Scope scope) {
        return catalogue.usedAt(scope.place()).stream()
                .flatMap(declaration -> catalogue.current(declaration.id()).stream())
                .map(this::target)
                .toList();
    }

    LedgerImport target(Versioned current) {
        return new LedgerImport(current, search, imported, placing, bookkeeping, links, late, chinese);
    }
}
