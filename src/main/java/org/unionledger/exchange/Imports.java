package org.unionledger.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.layout.FileLayout;
import org.unionledger.exchange.layout.SheetLayout;
import org.unionledger.exchange.sheet.Limits;
import org.unionledger.exchange.sheet.UnreadableFile;
import org.unionledger.exchange.sheet.Workbook;
import org.unionledger.frame.Places;
import org.unionledger.work.Progress;

/** Imports files into books (导入) in one go, as the command line and the demo do. The pages go step by step. */
@Service
public class Imports {

    private final FileReading reading;
    private final Books books;
    private final Booking booking;
    private final ImportRepository repository;
    private final Places places;
    private final Failures failures;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Imports(
            FileReading reading,
            Books books,
            Booking booking,
            ImportRepository repository,
            Places places,
            Failures failures,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reading = reading;
        this.books = books;
        this.booking = booking;
        this.repository = repository;
        this.places = places;
        this.failures = failures;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Ids of the books the scope may import into. */
    public List<String> targets(Scope scope) {
        return books.of(scope).stream().map(ImportTarget::id).toList();
    }

    /** The id of the book that a file looks like; empty when it cannot be read or nobody can tell. */
    public Optional<String> recognize(Scope scope, Path file) {
        try {
            Workbook workbook = Workbook.open(content(file));
            return reading.find(
                            scope, String.valueOf(file.getFileName()), workbook, FileReading.AUTO, LocalDate.now(clock))
                    .map(found -> found.book().id());
        } catch (UnreadableFile | ImportRefused unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Reads, judges and books a file, all good rows or, if anything goes wrong, none.
     *
     * @param as the id of a book, or {@code auto}
     * @throws ImportRefused if the file cannot be imported as a whole
     * @throws NotInScope    if the union lies outside the scope
     */
    public ImportReport run(Scope scope, OrganizationId organization, String as, Path file, ImportOptions options) {
        scope.require(Right.IMPORT);
        if (places.nameOf(scope, organization).isEmpty()) {
            throw new NotInScope("organization " + organization);
        }
        String name = Objects.requireNonNull(file.getFileName(), "file name").toString();
        try {
            byte[] content = content(file);
            return run(scope, organization, as, name, content, options);
        } catch (UnreadableFile unreadable) {
            throw new ImportRefused(ChineseWords.of(unreadable));
        }
    }

    private static byte[] content(Path file) {
        if (Files.isDirectory(file)) {
            throw new ImportRefused(ChineseWords.of("exchange.file.folder", file.getFileName()));
        }
        try {
            if (Files.size(file) > Limits.FILE_BYTES) {
                throw new UnreadableFile(UnreadableFile.Reason.TOO_LARGE, Limits.FILE_BYTES >> 20);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ImportRefused(ChineseWords.of("exchange.file.missing", file));
        } catch (IOException e) {
            throw new ImportRefused(ChineseWords.of("exchange.file.cannot_open", file.getFileName()));
        }
    }

    private ImportReport run(
            Scope scope, OrganizationId organization, String as, String name, byte[] content, ImportOptions options) {
        LocalDate today = LocalDate.now(clock);
        Workbook workbook = Workbook.open(content);
        FileReading.Found found = reading.find(scope, name, workbook, as, today)
                .orElseThrow(() -> new ImportRefused(ChineseWords.of("exchange.file.not_told")));
        if (!found.missing().isEmpty()) {
            throw new ImportRefused(ChineseWords.of("exchange.file.no_column", String.join("、", found.missing())));
        }
        Judgement judgement = options.dryRun()
                ? judge(scope, organization, workbook, found, options, today)
                : book(scope, organization, name, content, workbook, found, options);
        if (options.errors() != null) {
            options.errors().add(name, workbook, found.layout(), reasons(judgement.notable()));
        }
        return report(name, found, judgement, notes(workbook, found.layout()));
    }

    private Judgement judge(
            Scope scope,
            OrganizationId organization,
            Workbook workbook,
            FileReading.Found found,
            ImportOptions options,
            LocalDate today) {
        ImportContext context = new ImportContext(
                scope, organization, 0, today, FileReading.stated(found.layout(), today), options.createPlaces());
        return Judgement.of(
                workbook, found.layout(), found.book(), context, Seen.here(), 0, Unwatched.PROGRESS, good -> {});
    }

    private Judgement book(
            Scope scope,
            OrganizationId organization,
            String name,
            byte[] content,
            Workbook workbook,
            FileReading.Found found,
            ImportOptions options) {
        Seen seen = Seen.here();
        try {
            return Objects.requireNonNull(transaction.execute(
                    status -> bookNow(scope, organization, name, content, workbook, found, options, seen)));
        } catch (RuntimeException failed) {
            throw new ImportRefused(failures.worded(failed));
        }
    }

    private Judgement bookNow(
            Scope scope,
            OrganizationId organization,
            String name,
            byte[] content,
            Workbook workbook,
            FileReading.Found found,
            ImportOptions options,
            Seen seen) {
        long id = repository.create(
                organization, scope.account(), scope.login(), name, content, options.createPlaces(), clock.instant());
        repository.layout(id, found.book().id(), found.layout(), options.createPlaces());
        Import made = repository.find(id).orElseThrow();
        return booking.book(scope, made, workbook, found, seen, Unwatched.PROGRESS);
    }

    /** What should be known about a file as a whole. */
    static List<String> notes(Workbook workbook, FileLayout layout) {
        List<String> notes = new ArrayList<>();
        workbook.notes().forEach(note -> notes.add(ChineseWords.of("exchange.note." + note.code())));
        if (!layout.left().isEmpty()) {
            notes.add(ChineseWords.of("exchange.note.sheets_left", String.join("、", layout.left())));
        }
        layout.sheets().stream()
                .filter(sheet -> sheet.sheet().hidden())
                .forEach(sheet -> notes.add(ChineseWords.of(
                        "exchange.note.hidden_sheet", sheet.sheet().name())));
        return notes;
    }

    /** Why rows were refused, by the sheet's place and the row's number. */
    static Map<Integer, Map<Integer, String>> reasons(List<JudgedRow> rows) {
        Map<Integer, Map<Integer, String>> reasons = new HashMap<>();
        for (JudgedRow row : rows) {
            if (row.kind() == JudgedRow.Kind.REFUSED) {
                reasons.computeIfAbsent(row.sheet(), sheet -> new HashMap<>())
                        .put(
                                row.number(),
                                row.problems().stream().map(Problem::worded).collect(Collectors.joining("；")));
            }
        }
        return reasons;
    }

    private static ImportReport report(String file, FileReading.Found found, Judgement judgement, List<String> notes) {
        return new ImportReport(
                file,
                found.book().id(),
                judgement.rows(),
                judgement.booked(),
                judgement.late(),
                judgement.merged(),
                judgement.refused(),
                problems(found.layout(), judgement, JudgedRow.Kind.REFUSED),
                problems(found.layout(), judgement, JudgedRow.Kind.WARNED),
                notes);
    }

    private static List<ImportReport.RowProblem> problems(FileLayout layout, Judgement judgement, JudgedRow.Kind kind) {
        List<SheetLayout> sheets = layout.sheets();
        return judgement.notable().stream()
                .filter(row -> row.kind() == kind)
                .flatMap(row -> problems(sheets, row))
                .toList();
    }

    private static Stream<ImportReport.RowProblem> problems(List<SheetLayout> sheets, JudgedRow row) {
        String sheet = sheets.size() == 1 ? "" : sheets.get(row.sheet()).sheet().name();
        return row.problems().stream()
                .map(problem -> new ImportReport.RowProblem(sheet, row.number(), problem.column(), problem.reason()));
    }

    /** Nobody watches a command's progress, and nobody stops it but by ending it. */
    private enum Unwatched implements Progress {
        PROGRESS;

        @Override
        public void at(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
