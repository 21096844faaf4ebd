package org.unionledger.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionNaming;

/** The catalogue of papers filed (归档文件目录), in the order of their days: 件号, 责任者, 文号, 题名, 日期, 保管期限, as DA/T 22 has it. */
@Component
class PaperCatalogue {

    private final Papers papers;
    private final PaperRepository repository;
    private final PaperKinds kinds;
    private final Organizations organizations;
    private final ExportLog exports;
    private final Clock clock;

    PaperCatalogue(
            Papers papers,
            PaperRepository repository,
            PaperKinds kinds,
            Organizations organizations,
            ExportLog exports,
            Clock clock) {
        this.papers = papers;
        this.repository = repository;
        this.kinds = kinds;
        this.organizations = organizations;
        this.exports = exports;
        this.clock = clock;
    }

    /** What the list finds, of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(Scope scope, OrganizationId union, PaperFilter filter, Consumer<Paper> reader) {
        repository.each(papers.query(scope, union, filter), reader);
    }

    String title(Words words) {
        return words.text("archive.catalogue");
    }

    /** The union and the filters in words. */
    String about(Scope scope, OrganizationId union, PaperFilter filter, Words words) {
        return said(organizations.require(scope, union).name(), filter, words);
    }

    /**
     * Writes what the list finds as a workbook.
     *
     * @param written is told how many rows were written, after each
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(
            Scope scope, OrganizationId union, PaperFilter filter, Words words, OutputStream out, LongConsumer written)
            throws IOException {
        long count = papers.count(scope, union, filter, Long.MAX_VALUE);
        var about = new SheetWriter.About(title(words), about(scope, union, filter, words), count, clock.instant());
        exports.write(scope, union, about);
        int[] item = {0};
        try (SheetWriter sheet = new SheetWriter(out, words, columns(words), about)) {
            var named = new UnionNaming<Paper>(
                    unions -> organizations.names(scope, unions), Paper::union, (paper, name) -> {
                        sheet.row(row(++item[0], paper, name, words));
                        written.accept(item[0]);
                    });
            repository.each(papers.query(scope, union, filter), named::add);
            named.flush();
        }
    }

    private static List<SheetColumn> columns(Words words) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.whole(words.text("archive.item")));
        Stream.of("issuer", "number")
                .map(field -> SheetColumn.text(words.text("archive.field." + field)))
                .forEach(columns::add);
        columns.add(SheetColumn.longText(words.text("archive.field.title")));
        columns.add(SheetColumn.day(words.text("archive.field.datedOn")));
        Stream.of("kind", "direction", "retention", "openness", "subject", "keywords", "state", "union")
                .map(field -> SheetColumn.text(words.text("archive.field." + field)))
                .forEach(columns::add);
        return columns;
    }

    private Object[] row(int item, Paper paper, String union, Words words) {
        PaperEntry entry = paper.entry();
        PaperKind kind = kinds.named(entry.kind());
        return new Object[] {
            item,
            entry.issuer(),
            entry.number(),
            entry.title(),
            entry.datedOn(),
            words.either(kind.name(), kind.englishName()),
            words.text("archive.direction." + entry.direction().code()),
            words.text("archive.retention." + entry.retention().code()),
            words.text("archive.openness." + entry.openness().code()),
            entry.subject().isEmpty() ? "" : words.text("frame.menu." + entry.subject()),
            String.join("、", entry.keywords()),
            words.text("archive.state." + paper.state().code()),
            union
        };
    }

    /** The union and the filters in words, so that nobody takes a part for the whole. */
    private String said(String union, PaperFilter filter, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(union);
        if (filter.year() > 0) {
            parts.add(words.text("archive.year.of", "" + filter.year()));
        }
        if (!filter.kind().isEmpty()) {
            PaperKind kind = kinds.named(filter.kind());
            parts.add(words.either(kind.name(), kind.englishName()));
        }
        coded(parts, "archive.direction.", filter.direction(), words);
        coded(parts, "archive.state.", filter.state(), words);
        coded(parts, "archive.retention.", filter.retention(), words);
        Stream.of(filter.keyword(), filter.text())
                .filter(said -> !said.isEmpty())
                .forEach(parts::add);
        return String.join(words.text("archive.comma"), parts);
    }

    private static void coded(List<String> parts, String prefix, String code, Words words) {
        if (!code.isEmpty()) {
            parts.add(words.text(prefix + code));
        }
    }
}
