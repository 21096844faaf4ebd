package org.unionledger.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ExportFiles;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.ListExport;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.LinkedOf;
import org.unionledger.ledger.RecordLinks;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionNaming;

/** Writes lists of what is linked as workbooks. The log of exports learns of whom by number only. */
@Component
class LinkedExport {

    private final EntryLinkPages pages;
    private final Ledgers ledgers;
    private final LinkedOf linked;
    private final RecordLinks records;
    private final Organizations organizations;
    private final ExportLog log;
    private final Clock clock;

    LinkedExport(
            EntryLinkPages pages,
            Ledgers ledgers,
            LinkedOf linked,
            RecordLinks records,
            Organizations organizations,
            ExportLog log,
            Clock clock) {
        this.pages = pages;
        this.ledgers = ledgers;
        this.linked = linked;
        this.records = records;
        this.organizations = organizations;
        this.log = log;
        this.clock = clock;
    }

    /** The entries that are about a member or an employer. */
    ListExport about(Scope scope, Words words, String kind, long record) {
        scope.require(Right.EXPORT);
        String whose = records.title(scope, kind, record);
        String told = words.text("ledger.link.to." + kind) + " #" + record;
        String query = "?kind=" + kind + "&record=" + record;
        return export(
                scope,
                words.text("ledger.linked.title"),
                whose,
                records.count(scope, kind, record),
                "/entries/about",
                query,
                (out, written) -> writeAbout(scope, words, kind, record, new Told(whose, told), out, written));
    }

    /** What an entry is linked with. */
    ListExport linked(Scope scope, Words words, Entry entry) {
        scope.require(Right.EXPORT);
        String whose = pages.title(words, entry);
        String told = ledgers.declaration(entry).name().chinese() + " #" + entry.id();
        return export(
                scope,
                words.text("ledger.links"),
                whose,
                linked.count(scope, entry),
                "/ledgers/" + entry.ledger() + "/" + entry.id() + "/linked",
                "",
                (out, written) -> writeLinked(scope, words, entry, new Told(whose, told), out, written));
    }

    /** Of what a list is, in the sheet and in the log. */
    private record Told(String sheet, String log) {}

    private static ListExport export(
            Scope scope,
            String title,
            String about,
            long rows,
            String path,
            String query,
            ExportFiles.Writing writing) {
        return new ListExport(
                scope,
                scope.place(),
                Right.READ_LEDGERS,
                title,
                about,
                rows,
                path + query,
                path + "/export" + query,
                path + "/exports" + query,
                writing);
    }

    private void writeAbout(
            Scope scope, Words words, String kind, long record, Told told, OutputStream out, LongConsumer written)
            throws IOException {
        List<SheetColumn> columns = List.of(
                SheetColumn.day(words.text("ledger.linked.day")),
                SheetColumn.text(words.text("ledger.linked.register")),
                SheetColumn.text(words.text("ledger.linked.entry")),
                SheetColumn.text(words.text("ledger.number")),
                SheetColumn.text(words.text("ledger.union")));
        Shown shown = new Shown(words);
        try (Sheet sheet = new Sheet(scope, words, words.text("ledger.linked.title"), told, columns, out, written)) {
            UnionNaming<Entry> named = new UnionNaming<>(
                    unions -> organizations.names(scope, unions),
                    Entry::organization,
                    (entry, union) -> sheet.row(
                            entry.day(),
                            shown.label(ledgers.declaration(entry).name()),
                            ledgers.declaration(entry).title(entry.values()),
                            ledgers.number(entry),
                            union));
            LongFunction<Consumer<Entry>> reader = count -> {
                sheet.begin(count);
                return named::add;
            };
            records.export(scope, kind, record, reader);
            named.flush();
        }
    }

    private void writeLinked(Scope scope, Words words, Entry entry, Told told, OutputStream out, LongConsumer written)
            throws IOException {
        List<SheetColumn> columns = List.of(
                SheetColumn.text(words.text("ledger.linked.relation")),
                SheetColumn.text(words.text("ledger.linked.register")),
                SheetColumn.text(words.text("ledger.linked.entry")));
        try (Sheet sheet = new Sheet(scope, words, words.text("ledger.links"), told, columns, out, written)) {
            linked.export(scope, entry, count -> {
                sheet.begin(count);
                return one -> {
                    EntryLinkView.Line line = pages.line(words, one);
                    sheet.row(words.text("ledger.link." + line.relation()), line.register(), line.title());
                };
            });
        }
    }

    /** The workbook while it is written. */
    private final class Sheet implements AutoCloseable {

        private final Scope scope;
        private final Words words;
        private final String title;
        private final Told told;
        private final List<SheetColumn> columns;
        private final OutputStream out;
        private final LongConsumer written;
        private @Nullable SheetWriter sheet;
        private long rows;

        Sheet(
                Scope scope,
                Words words,
                String title,
                Told told,
                List<SheetColumn> columns,
                OutputStream out,
                LongConsumer written) {
            this.scope = scope;
            this.words = words;
            this.title = title;
            this.told = told;
            this.columns = columns;
            this.out = out;
            this.written = written;
        }

        void begin(long count) {
            String union = organizations.require(scope, scope.place()).name();
            log.write(scope, scope.place(), about(union, told.log(), count));
            sheet = new SheetWriter(out, words, columns, about(union, told.sheet(), count));
        }

        private SheetWriter.About about(String union, String whose, long count) {
            return new SheetWriter.About(title, union + words.text("ledger.comma") + whose, count, clock.instant());
        }

        void row(@Nullable Object... cells) {
            Objects.requireNonNull(sheet).row(cells);
            rows++;
            written.accept(rows);
        }

        @Override
        public void close() throws IOException {
            if (sheet != null) {
                sheet.close();
            }
        }
    }
}
