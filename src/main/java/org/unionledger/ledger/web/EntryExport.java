package org.unionledger.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.Pending;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionNaming;

/** Writes exactly what a list's question finds as a workbook that states how many entries it holds. */
@Component
class EntryExport {

    private final Ledgers ledgers;
    private final Organizations organizations;
    private final ExportLog exports;
    private final Clock clock;

    EntryExport(Ledgers ledgers, Organizations organizations, ExportLog exports, Clock clock) {
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.exports = exports;
        this.clock = clock;
    }

    /** @param written is told how many rows were written, after each */
    void write(Scope scope, Words words, Declaration ledger, EntryFilter filter, OutputStream out, LongConsumer written)
            throws IOException {
        Shown shown = new Shown(words);
        List<Field> fields =
                ledger.fields().stream().filter(field -> field.kind().isOpen()).toList();
        try (Workbook workbook = new Workbook(scope, words, shown, fields, ledger)) {
            ledgers.export(scope, ledger.id(), filter, count -> {
                SheetWriter.About about = new SheetWriter.About(
                        shown.label(ledger.name()), about(scope, words, ledger, filter), count, clock.instant());
                exports.write(scope, filter.within(), about);
                workbook.begin(out, about);
                return entry -> written.accept(workbook.add(entry));
            });
            workbook.flush();
        }
    }

    /** The union and the filters in words, so that nobody takes a part for the whole. */
    String about(Scope scope, Words words, Declaration ledger, EntryFilter filter) {
        List<String> parts = new ArrayList<>();
        parts.add(organizations.require(scope, filter.within()).name());
        if (filter.from() != null || filter.to() != null) {
            parts.add(words.text("ledger.export.days", written(filter.from()), written(filter.to())));
        }
        if (!filter.text().isBlank()) {
            parts.add(words.text("ledger.export.text", filter.text()));
        }
        Shown shown = new Shown(words);
        filter.words()
                .forEach((key, word) ->
                        parts.add(shown.label(ledger.field(key).label()) + " " + shown.word(ledger.field(key), word)));
        if (filter.highlight()) {
            parts.add(words.text("ledger.highlight"));
        }
        Pending pending = filter.pending();
        if (pending != null) {
            parts.add(pending(words, pending));
        }
        if (filter.voided()) {
            parts.add(words.text("ledger.voided.only"));
        }
        return parts.stream().collect(Collectors.joining(words.text("ledger.comma")));
    }

    private static String pending(Words words, Pending pending) {
        return pending.equals(Pending.ALL)
                ? words.text("ledger.due.open")
                : words.text("ledger.export.due", written(pending.from()), written(pending.to()));
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "…" : day.toString();
    }

    /** The workbook while it is written. */
    private final class Workbook implements AutoCloseable {

        private final Shown shown;
        private final List<Field> fields;
        private final boolean numbered;
        private final boolean due;
        private final Words words;
        private final LocalDate today;
        private final UnionNaming<Entry> named;
        private @Nullable SheetWriter sheet;
        private long rows;

        Workbook(Scope scope, Words words, Shown shown, List<Field> fields, Declaration ledger) {
            this.named =
                    new UnionNaming<>(unions -> organizations.names(scope, unions), Entry::organization, this::write);
            this.shown = shown;
            this.fields = fields;
            this.numbered = ledger.number() != null;
            this.due = ledger.due() != null;
            this.words = words;
            this.today = LocalDate.now(clock);
        }

        void begin(OutputStream out, SheetWriter.About about) {
            List<SheetColumn> columns = new ArrayList<>();
            fields.forEach(field -> columns.add(column(field)));
            columns.add(SheetColumn.text(words.text("ledger.union")));
            if (numbered) {
                columns.add(SheetColumn.text(words.text("ledger.number")));
            }
            if (due) {
                columns.add(SheetColumn.day(words.text("ledger.due")));
                columns.add(SheetColumn.text(words.text("ledger.due.left")));
            }
            sheet = new SheetWriter(out, words, columns, about);
        }

        private SheetColumn column(Field field) {
            String head = shown.head(field);
            return switch (field.kind()) {
                case INTEGER -> SheetColumn.whole(head);
                case MONEY, DERIVED -> SheetColumn.decimal(head);
                case DATE -> SheetColumn.day(head);
                case LONG_TEXT -> SheetColumn.longText(head);
                default -> SheetColumn.text(head);
            };
        }

        /** @return how many entries were added by now */
        long add(Entry entry) {
            named.add(entry);
            rows++;
            return rows;
        }

        void flush() {
            named.flush();
        }

        private void write(Entry entry, String union) {
            if (sheet == null) {
                throw new IllegalStateException("The workbook has not begun");
            }
            List<@Nullable Object> cells = new ArrayList<>();
            fields.forEach(field -> cells.add(cell(field, entry.values())));
            cells.add(union);
            if (numbered) {
                cells.add(ledgers.number(entry));
            }
            if (due) {
                DueMark mark = DueMark.of(entry, today, shown, words);
                cells.add(entry.lastDay().orElse(null));
                cells.add(mark == null ? "" : mark.left());
            }
            sheet.row(cells.toArray());
        }

        private @Nullable Object cell(Field field, Values values) {
            Object value = values.get(field.key());
            return value instanceof BigDecimal || value instanceof LocalDate ? value : shown.value(field, values);
        }

        @Override
        public void close() throws IOException {
            if (sheet != null) {
                sheet.close();
            }
        }
    }
}
