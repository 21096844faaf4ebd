package org.unionledger.ledger.grading;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.declaration.Checklist;
import org.unionledger.ledger.declaration.Grading;
import org.unionledger.ledger.web.Shown;
import org.unionledger.organization.Organizations;

/** The lists of standards and grades as sheets, whole and as of one moment. */
@Component
class GradingSheet {

    private final GradingLists lists;
    private final Organizations organizations;
    private final ExportLog exports;
    private final Clock clock;

    GradingSheet(GradingLists lists, Organizations organizations, ExportLog exports, Clock clock) {
        this.lists = lists;
        this.organizations = organizations;
        this.exports = exports;
        this.clock = clock;
    }

    /** The union and the filters in words. */
    String about(Standpoint standpoint, CheckList list, Words words) {
        Shown shown = new Shown(words);
        String state = list.state().isEmpty() ? "" : words.text("ledger.grading." + list.state());
        String lacking = list.item().isEmpty() ? "" : words.text("ledger.grading.lacks", list.item());
        return joined(
                words,
                standpoint,
                Stream.of(shown.label(list.ledger().name()), list.standard(), state, lacking, shown.day(list.on())));
    }

    /** @param written is told now and then how many rows were written */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(
            Scope scope, Standpoint standpoint, CheckList list, Words words, OutputStream out, LongConsumer written)
            throws IOException {
        scope.require(Right.EXPORT);
        OrganizationId within = standpoint.union();
        SheetWriter.About about = about(words, about(standpoint, list, words), lists.count(scope, within, list));
        exports.write(scope, within, about);
        Rows rows = new Rows(written);
        try (SheetWriter sheet = new SheetWriter(out, words, checkColumns(words), about)) {
            if (list.isUnchecked()) {
                lists.eachUnchecked(scope, within, list, page -> {
                    page.forEach(union -> sheet.row(union.name(), list.standard()));
                    rows.added(page.size());
                });
            } else {
                lists.eachCheck(scope, within, list, page -> {
                    Map<OrganizationId, String> names =
                            names(scope, page.stream().map(StandardStanding::last));
                    page.forEach(check -> sheet.row(row(check, names, words)));
                    rows.added(page.size());
                });
            }
        }
    }

    /** Counts what was written. */
    private static final class Rows {

        private final LongConsumer told;
        private long written;

        Rows(LongConsumer told) {
            this.told = told;
        }

        void added(int more) {
            written += more;
            told.accept(written);
        }
    }

    private static @Nullable Object[] row(StandardStanding check, Map<OrganizationId, String> names, Words words) {
        Shown shown = new Shown(words);
        Checklist checklist = check.checklist();
        return new @Nullable Object[] {
            names.get(check.last().organization()),
            check.standard(),
            words.text(check.met() ? "ledger.grading.met" : "ledger.grading.unmet"),
            check.last().day(),
            check.lacking().stream()
                    .map(item -> shown.word(item.list(), item.item()))
                    .collect(Collectors.joining(words.text("ledger.comma"))),
            written(check.last(), checklist.missing()),
            written(check.last(), checklist.checker())
        };
    }

    /** The union and the filters in words. */
    String about(Standpoint standpoint, GradeList list, Words words) {
        Shown shown = new Shown(words);
        return joined(
                words,
                standpoint,
                Stream.of(
                        shown.label(list.ledger().name()),
                        words.text("ledger.grading.state." + list.stateCode()),
                        list.name(),
                        shown.day(list.on())));
    }

    /** @param written is told now and then how many rows were written */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(
            Scope scope, Standpoint standpoint, GradeList list, Words words, OutputStream out, LongConsumer written)
            throws IOException {
        scope.require(Right.EXPORT);
        OrganizationId within = standpoint.union();
        Shown shown = new Shown(words);
        Grading grading = list.grading();
        SheetWriter.About about = about(words, about(standpoint, list, words), lists.count(scope, within, list));
        exports.write(scope, within, about);
        Rows rows = new Rows(written);
        try (SheetWriter sheet = new SheetWriter(out, words, gradeColumns(words), about)) {
            lists.eachGrade(scope, within, list, page -> {
                Map<OrganizationId, String> names = names(scope, page.stream().map(GradeStanding::entry));
                page.forEach(grade -> sheet.row(
                        names.get(grade.entry().organization()),
                        grade.name(shown),
                        written(grade.entry(), grading.level()),
                        grade.from(),
                        grade.until(),
                        grade.withdrawnOn(),
                        words.text("ledger.grading.state." + list.stateCode())));
                rows.added(page.size());
            });
        }
    }

    private SheetWriter.About about(Words words, String scope, long count) {
        return new SheetWriter.About(words.text("ledger.grading"), scope, count, clock.instant());
    }

    private static String joined(Words words, Standpoint standpoint, Stream<String> asked) {
        return Stream.concat(Stream.of(standpoint.unionName()), asked.filter(part -> !part.isEmpty()))
                .collect(Collectors.joining(words.text("ledger.comma")));
    }

    private Map<OrganizationId, String> names(Scope scope, Stream<Entry> entries) {
        return organizations.names(
                scope, entries.map(Entry::organization).distinct().toList());
    }

    private static List<SheetColumn> checkColumns(Words words) {
        return List.of(
                SheetColumn.longText(words.text("ledger.grading.union")),
                SheetColumn.text(words.text("ledger.grading.standard")),
                SheetColumn.text(words.text("ledger.grading.result")),
                SheetColumn.day(words.text("ledger.grading.last")),
                SheetColumn.longText(words.text("ledger.grading.lacking")),
                SheetColumn.longText(words.text("ledger.grading.missing")),
                SheetColumn.text(words.text("ledger.grading.checker")));
    }

    private static List<SheetColumn> gradeColumns(Words words) {
        return List.of(
                SheetColumn.longText(words.text("ledger.grading.union")),
                SheetColumn.text(words.text("ledger.grading.grade")),
                SheetColumn.text(words.text("ledger.grading.level")),
                SheetColumn.day(words.text("ledger.grading.from")),
                SheetColumn.day(words.text("ledger.grading.until")),
                SheetColumn.day(words.text("ledger.grading.state.withdrawn")),
                SheetColumn.text(words.text("ledger.grading.state")));
    }

    private static @Nullable String written(Entry entry, @Nullable String key) {
        String written = key == null ? "" : entry.values().written(key);
        return written.isEmpty() ? null : written;
    }
}
