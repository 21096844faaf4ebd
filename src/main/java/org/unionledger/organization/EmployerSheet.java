package org.unionledger.organization;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.protection.Mask;

/** Writes the register, as it is filtered, into a workbook that can be imported again. */
@Component
class EmployerSheet {

    private final EmployerSearch search;
    private final ExportLog exports;
    private final Clock clock;

    EmployerSheet(EmployerSearch search, ExportLog exports, Clock clock) {
        this.search = search;
        this.exports = exports;
        this.clock = clock;
    }

    /** The union and the filters in words. */
    static String about(Standpoint standpoint, EmployerFilter filter, Words words) {
        String which = filter.inWords(words);
        return which.isEmpty() ? standpoint.unionName() : standpoint.unionName() + "，" + which;
    }

    /** @param written is told how many rows were written, after each */
    void write(
            Scope scope,
            Standpoint standpoint,
            EmployerFilter filter,
            Words words,
            OutputStream out,
            LongConsumer written)
            throws IOException {
        Sheet sheet = new Sheet(scope, words, out, written);
        try {
            search.export(
                    scope, standpoint.union(), filter, count -> sheet.begin(standpoint, filter, count), sheet::row);
            sheet.close();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private final class Sheet {

        private final Scope scope;
        private final Words words;
        private final OutputStream out;
        private final LongConsumer written;
        private long rows;
        private Optional<SheetWriter> writer = Optional.empty();

        Sheet(Scope scope, Words words, OutputStream out, LongConsumer written) {
            this.written = written;
            this.scope = scope;
            this.words = words;
            this.out = out;
        }

        void begin(Standpoint standpoint, EmployerFilter filter, long count) {
            SheetWriter.About about = new SheetWriter.About(
                    words.text("organization.employers"), about(standpoint, filter, words), count, clock.instant());
            exports.write(scope, standpoint.union(), about);
            writer = Optional.of(new SheetWriter(out, words, columns(), about));
        }

        private List<SheetColumn> columns() {
            return List.of(
                    SheetColumn.longText(words.text("organization.field.name")),
                    SheetColumn.text(words.text("organization.field.creditCode")),
                    SheetColumn.text(words.text("organization.field.unitKind")),
                    SheetColumn.text(words.text("organization.field.community")),
                    SheetColumn.day(words.text("organization.field.movedInOn")),
                    SheetColumn.whole(words.text("organization.field.workers")),
                    SheetColumn.whole(words.text("organization.field.women")),
                    SheetColumn.whole(words.text("organization.field.migrants")),
                    SheetColumn.text(words.text("organization.field.establishment")),
                    SheetColumn.text(words.text("organization.field.form")),
                    SheetColumn.day(words.text("organization.field.foundedOn")),
                    SheetColumn.text(words.text("organization.field.chair")),
                    SheetColumn.text(words.text("organization.field.phone")),
                    SheetColumn.text(words.text("organization.field.scale")),
                    SheetColumn.text(words.text("organization.field.industry")),
                    SheetColumn.text(words.text("organization.field.difficulty")));
        }

        void row(Employer employer) {
            EmployerEntry entry = employer.entry();
            writer.orElseThrow()
                    .row(
                            entry.name(),
                            entry.creditCode(),
                            UnitKinds.name(words, entry.unitKind()),
                            employer.communityName(),
                            entry.movedInOn(),
                            entry.headcount().workers(),
                            entry.headcount().women(),
                            entry.headcount().migrants(),
                            words.text("organization.establishment."
                                    + entry.establishment().code()),
                            entry.form() == null
                                    ? null
                                    : words.text(
                                            "organization.form." + entry.form().code()),
                            entry.foundedOn(),
                            entry.chair(),
                            entry.phone() == null ? null : Mask.phone(entry.phone()),
                            entry.profile().scale() == null
                                    ? null
                                    : words.text("organization.scale."
                                            + entry.profile().scale().code()),
                            entry.profile().industry() == null
                                    ? null
                                    : Industries.name(words, entry.profile().industry()),
                            entry.profile().difficulty() == null
                                    ? null
                                    : words.text("organization.difficulty."
                                            + entry.profile().difficulty().code()));
            written.accept(++rows);
        }

        void close() throws IOException {
            writer.orElseThrow().close();
        }
    }
}
