package org.unionledger.organization.registration;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;

/** The real-name register of unions as a sheet: what each has declared, and what the book knows of it. */
@Component
class RegistrationSheet {

    private static final int AT_A_TIME = 500;

    private final RegistrationRepository repository;
    private final KnownFacts facts;
    private final ExportLog exports;
    private final Clock clock;

    RegistrationSheet(RegistrationRepository repository, KnownFacts facts, ExportLog exports, Clock clock) {
        this.repository = repository;
        this.facts = facts;
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * Writes every union below the reader's standpoint, as of one moment.
     *
     * @param written is told now and then how many rows were written
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Scope scope, Standpoint standpoint, Words words, OutputStream out, LongConsumer written)
            throws IOException {
        scope.require(Right.READ_ORGANIZATIONS);
        scope.require(Right.EXPORT);
        LocalDate today = LocalDate.now(clock);
        SheetWriter.About about = new SheetWriter.About(
                words.text("registration.title"),
                standpoint.unionName(),
                repository.count(standpoint.union(), today),
                clock.instant());
        exports.write(scope, standpoint.union(), about);
        try (SheetWriter writer = new SheetWriter(out, words, columns(words), about)) {
            List<RegisteredUnion> page = repository.page(standpoint.union(), today, "", 0, AT_A_TIME);
            long rows = 0;
            while (!page.isEmpty()) {
                rows(scope, page, words, writer);
                rows += page.size();
                written.accept(rows);
                RegisteredUnion last = page.get(page.size() - 1);
                page = repository.page(
                        standpoint.union(), today, last.name(), last.id().value(), AT_A_TIME);
            }
        }
    }

    private List<SheetColumn> columns(Words words) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.longText(words.text("registration.union")));
        facts.keys().forEach(key -> columns.add(SheetColumn.day(words.text("registration.known." + key))));
        for (Field field : Field.values()) {
            String head = words.text("registration.field." + field.key());
            columns.add(field.answer() instanceof Answer.Day ? SheetColumn.day(head) : SheetColumn.text(head));
        }
        return columns;
    }

    private void rows(Scope scope, List<RegisteredUnion> page, Words words, SheetWriter writer) {
        var known = facts.of(scope, page, words);
        for (RegisteredUnion union : page) {
            Map<String, Object> its = Objects.requireNonNull(known.get(union.id()));
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(union.name());
            facts.keys().forEach(key -> cells.add(cell(its.get(key), words)));
            for (Field field : Field.values()) {
                cells.add(cell(union.registration(), field, words));
            }
            writer.row(cells.toArray());
        }
    }

    private static @Nullable Object cell(@Nullable Object value, Words words) {
        return value instanceof Boolean yes ? words.text("registration.yes." + yes) : value;
    }

    private static @Nullable Object cell(Registration registration, Field field, Words words) {
        String kept = registration.kept(field);
        if (kept == null) {
            return null;
        }
        if (field.answer() instanceof Answer.Count) {
            return Integer.valueOf(kept);
        }
        return field.answer() instanceof Answer.Day ? LocalDate.parse(kept) : registration.worded(words, field);
    }
}
