package org.unionledger.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.layout.FileLayout;
import org.unionledger.exchange.layout.SheetLayout;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Places;
import org.unionledger.work.Job;
import org.unionledger.work.Jobs;

/** Puts together what the pages of imports show. */
@Component
class ImportPages {

    static final String ALL = "all";
    static final int ROWS = 100;
    static final int IMPORTS = 50;

    private final ImportFlow flow;
    private final ImportRepository repository;
    private final Books books;
    private final Booking booking;
    private final Jobs jobs;
    private final Places places;
    private final Clock clock;

    ImportPages(
            ImportFlow flow,
            ImportRepository repository,
            Books books,
            Booking booking,
            Jobs jobs,
            Places places,
            Clock clock) {
        this.flow = flow;
        this.repository = repository;
        this.books = books;
        this.booking = booking;
        this.jobs = jobs;
        this.places = places;
        this.clock = clock;
    }

    List<ImportPage.Line> list(Scope scope, OrganizationId place, long before) {
        return flow.list(scope, place, before, IMPORTS).stream()
                .map(each -> new ImportPage.Line(head(each), bookName(scope, each), booking.mayUndo(each)))
                .toList();
    }

    Pager pager(Scope scope, OrganizationId place, long before, List<ImportPage.Line> shown) {
        boolean first = before == Long.MAX_VALUE;
        return new Pager(
                flow.count(scope, place),
                shown.size(),
                first ? null : "/imports",
                shown.size() < IMPORTS
                        ? null
                        : "/imports?before="
                                + shown.get(shown.size() - 1).head().id());
    }

    /** @param asked the kind of rows to show, or {@link #ALL}; null for the refused ones, if there are any */
    ImportPage show(Scope scope, long id, @Nullable String asked, int after) {
        Import made = flow.require(scope, id);
        Job job = job(made);
        if (job != null && !job.state().isUnfinished()) {
            // it ended between the two looks: its outcome is there now
            made = flow.require(scope, id);
            job = job(made);
        }
        Map<JudgedRow.Kind, Long> counts = repository.rowCounts(id);
        String kind = kind(asked, counts);
        List<JudgedRow> rows = repository.rows(id, kind == null ? null : JudgedRow.Kind.of(kind), after, ROWS);
        return new ImportPage(
                head(made),
                places.nameOf(scope, made.organization()).orElse(""),
                bookName(scope, made),
                bookHref(scope, made),
                job,
                books(scope, made.target()),
                sheets(made),
                Stream.of(JudgedRow.Kind.values())
                        .filter(counts::containsKey)
                        .map(each -> new ImportPage.Chip(each.code(), counts.getOrDefault(each, 0L)))
                        .toList(),
                kind,
                lines(made, rows),
                rowPager(id, kind, after, counts, rows),
                booking.mayUndo(made),
                booking.undoHours());
    }

    private static @Nullable String kind(@Nullable String asked, Map<JudgedRow.Kind, Long> counts) {
        if (asked == null) {
            return counts.containsKey(JudgedRow.Kind.REFUSED) ? JudgedRow.Kind.REFUSED.code() : null;
        }
        return asked.equals(ALL) ? null : asked;
    }

    List<ImportPage.Book> books(Scope scope, @Nullable String chosen) {
        return books.of(scope).stream()
                .map(book ->
                        new ImportPage.Book(book.id(), book.name(), book.id().equals(chosen), book.columns()))
                .toList();
    }

    private @Nullable Job job(Import made) {
        Long job = made.job();
        return job == null || !made.state().isWork() ? null : jobs.find(job).orElse(null);
    }

    private String bookName(Scope scope, Import made) {
        return Optional.ofNullable(made.target())
                .map(target -> books.find(scope, target).map(ImportTarget::name).orElse(target))
                .orElse("");
    }

    private @Nullable String bookHref(Scope scope, Import made) {
        return Optional.ofNullable(made.target())
                .flatMap(target -> books.find(scope, target))
                .map(ImportTarget::href)
                .orElse(null);
    }

    private ImportPage.Head head(Import made) {
        return new ImportPage.Head(
                made.id(),
                made.fileName(),
                made.state().code(),
                made.login(),
                Formats.moment(made.createdAt()),
                made.notes(),
                made.message(),
                made.createPlaces(),
                repository.hasContent(made.id()),
                made.rows(),
                made.booked(),
                made.late(),
                made.bookedAt() == null ? null : LocalDate.ofInstant(made.bookedAt(), clock.getZone()),
                made.merged(),
                made.refused());
    }

    /** Sheets with the same heads are shown, and corrected, once. */
    private static List<ImportPage.SheetMapping> sheets(Import made) {
        FileLayout layout = made.layout();
        if (layout == null) {
            return List.of();
        }
        Set<String> templates = new HashSet<>();
        List<ImportPage.SheetMapping> sheets = new ArrayList<>();
        for (int i = 0; i < layout.sheets().size(); i++) {
            SheetLayout sheet = layout.sheets().get(i);
            if (templates.add(sheet.template())) {
                sheets.add(ImportPage.SheetMapping.of(i, sheet));
            }
        }
        return sheets;
    }

    private static List<ImportPage.RowLine> lines(Import made, List<JudgedRow> rows) {
        List<SheetLayout> sheets = made.layout() == null
                ? List.of()
                : Objects.requireNonNull(made.layout()).sheets();
        return rows.stream()
                .map(row -> new ImportPage.RowLine(
                        sheets.size() > 1 ? sheets.get(row.sheet()).sheet().name() : "",
                        row.number(),
                        row.kind().code(),
                        row.problems()))
                .toList();
    }

    private static Pager rowPager(
            long id, @Nullable String kind, int after, Map<JudgedRow.Kind, Long> counts, List<JudgedRow> rows) {
        String filter = "kind=" + (kind == null ? ALL : kind) + "&";
        long count = kind == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(JudgedRow.Kind.of(kind), 0L);
        String page = "/imports/" + id + "?" + filter;
        return new Pager(
                count,
                rows.size(),
                after == 0 ? null : page + "after=0",
                rows.size() < ROWS
                        ? null
                        : page + "after=" + rows.get(rows.size() - 1).ordinal());
    }
}
