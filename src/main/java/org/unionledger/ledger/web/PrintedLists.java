package org.unionledger.ledger.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryPage;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.PostingRule;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organizations;

/** Puts what a list's question finds on paper, all of it or nothing; told in the log as an export is. */
@Component
class PrintedLists {

    /** Some thirty sheets; who wants more wants a file. */
    static final int MOST = 1_000;

    private final Ledgers ledgers;
    private final Organizations organizations;
    private final EntryExport export;
    private final ExportLog exports;
    private final Clock clock;

    PrintedLists(Ledgers ledgers, Organizations organizations, EntryExport export, ExportLog exports, Clock clock) {
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.export = export;
        this.exports = exports;
        this.clock = clock;
    }

    /** @throws Refused if there is more than fits */
    PrintedList of(Scope scope, Words words, Declaration ledger, ListQuestion question, ListAddress address) {
        EntryPage page = ledgers.page(scope, ledger.id(), question.filter(), question.order(), null, MOST);
        if (page.next() != null) {
            throw Refused.of("", "ledger.print.many", MOST);
        }
        Shown shown = new Shown(words);
        String title = shown.label(ledger.name());
        String about = export.about(scope, words, ledger, question.filter());
        exports.write(
                scope,
                question.filter().within(),
                new SheetWriter.About(title, about, page.entries().size(), clock.instant()));
        return new PrintedList(
                title,
                about,
                address.at("/ledgers/" + ledger.id()).toString(),
                shown.label(ledger.field(ledger.day()).label()),
                question.columns().stream().map(shown::head).toList(),
                lines(scope, page.entries(), question.columns(), shown),
                question.columns().stream()
                        .map(field -> sum(ledger, field, page.entries(), shown))
                        .toList());
    }

    private List<PrintedList.Line> lines(Scope scope, List<Entry> entries, List<Field> columns, Shown shown) {
        Map<OrganizationId, String> names = organizations.names(
                scope, entries.stream().map(Entry::organization).distinct().toList());
        List<PrintedList.Line> lines = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            lines.add(new PrintedList.Line(
                    lines.size() + 1,
                    shown.day(entry.day()),
                    ledgers.number(entry),
                    columns.stream()
                            .map(field -> new ListView.Cell(
                                    shown.value(field, entry.values()),
                                    field.kind().isNumber()))
                            .toList(),
                    names.getOrDefault(entry.organization(), "")));
        }
        return lines;
    }

    private static String sum(Declaration ledger, Field field, List<Entry> entries, Shown shown) {
        Set<String> posted = ledger.postings().stream()
                .map(PostingRule::quantity)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!posted.contains(field.key()) || entries.isEmpty()) {
            return "";
        }
        BigDecimal sum = entries.stream()
                .map(entry -> entry.values().get(field.key()))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return shown.value(field, Values.of(Map.of(field.key(), sum)));
    }
}
