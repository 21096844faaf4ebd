package org.unionledger.ledger.grading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import org.unionledger.frame.Download;
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

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Scope scope, Standpoint standpoint, CheckList list, Words words, HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        OrganizationId within = standpoint.union();
        Shown shown = new Shown(words);
        String state = list.state().isEmpty() ? "" : words.text("ledger.grading." + list.state());
        String lacking = list.item().isEmpty() ? "" : words.text("ledger.grading.lacks", list.item());
        SheetWriter.About about = about(
                words,
                standpoint,
                Stream.of(shown.label(list.ledger().name()), list.standard(), state, lacking, shown.day(list.on())),
                lists.count(scope, within, list));
        try (SheetWriter sheet = begin(scope, within, words, response, about, checkColumns(words))) {
            if (list.isUnchecked()) {
                lists.eachUnchecked(
                        scope, within, list, page -> page.forEach(union -> sheet.row(union.name(), list.standard())));
            } else {
                lists.eachCheck(scope, within, list, page -> {
                    Map<OrganizationId, String> names =
                            names(scope, page.stream().map(StandardStanding::last));
                    page.forEach(check -> sheet.row(row(check, names, words)));
                });
            }
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

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Scope scope, Standpoint standpoint, GradeList list, Words words, HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        OrganizationId within = standpoint.union();
        Shown shown = new Shown(words);
        Grading grading = list.grading();
        SheetWriter.About about = about(
                words,
                standpoint,
                Stream.of(
                        shown.label(list.ledger().name()),
                        words.text("ledger.grading.state." + list.stateCode()),
                        list.name(),
                        shown.day(list.on())),
                lists.count(scope, within, list));
        try (SheetWriter sheet = begin(scope, within, words, response, about, gradeColumns(words))) {
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
            });
        }
    }

    private SheetWriter begin(
            Scope scope,
            OrganizationId within,
            Words words,
            HttpServletResponse response,
            SheetWriter.About about,
            List<SheetColumn> columns)
            throws IOException {
        Download.begin(response, about.title() + ".xlsx", SheetWriter.CONTENT_TYPE);
        exports.write(scope, within, about);
        return new SheetWriter(response.getOutputStream(), words, columns, about);
    }

    private SheetWriter.About about(Words words, Standpoint standpoint, Stream<String> asked, long count) {
        String scope = Stream.concat(Stream.of(standpoint.unionName()), asked.filter(part -> !part.isEmpty()))
                .collect(Collectors.joining(words.text("ledger.comma")));
        return new SheetWriter.About(words.text("ledger.grading"), scope, count, clock.instant());
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
