package org.unionledger.ledger.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.unionledger.access.Scope;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.LinkedOf;

/** What an entry is linked with, for other programs; what the pages show of it. */
@RestController
class EntryLinkApi {

    private static final int MOST_AT_ONCE = 500;

    private final Ledgers ledgers;
    private final LinkedOf linked;
    private final EntryLinkPages pages;
    private final MessageSource messages;

    EntryLinkApi(Ledgers ledgers, LinkedOf linked, EntryLinkPages pages, MessageSource messages) {
        this.ledgers = ledgers;
        this.linked = linked;
        this.pages = pages;
        this.messages = messages;
    }

    /** @param next hand back as {@code after}; null on the last page */
    record Listed(long count, List<One> links, @Nullable String next) {}

    /**
     * One of them.
     *
     * @param relation {@code above}, {@code below} or {@code about}
     * @param kind     the register of another entry, {@code member} or {@code employer}
     */
    record One(String relation, String kind, long id, String title) {}

    @GetMapping("/api/ledgers/{ledger}/entries/{id}/links")
    Listed index(
            Scope scope,
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        Words words = new Words(messages, locale);
        int most = Math.max(1, Math.min(limit, MOST_AT_ONCE));
        LinkedOf.LinkedPage page = linked.page(scope, ledgers.find(scope, ledger, id), after, most);
        return new Listed(
                page.count(),
                page.linked().stream().map(one -> one(pages.line(words, one))).toList(),
                page.next());
    }

    private static One one(EntryLinkView.Line line) {
        return new One(line.relation(), line.ledger(), line.id(), line.title());
    }
}
