package org.unionledger.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.exchange.layout.FileLayout;
import org.unionledger.exchange.layout.MatchedBy;
import org.unionledger.exchange.layout.SheetLayout;
import org.unionledger.exchange.layout.Surveyor;
import org.unionledger.exchange.sheet.Workbook;

/** Finds out what a file holds, with what users taught us about files with the same heads. */
@Component
class FileReading {

    static final String AUTO = "auto";

    private final Books books;
    private final TemplateRepository templates;

    /** A file of a book, and how it is laid out. */
    record Found(ImportTarget book, FileLayout layout) {

        /** Labels of required columns that were not found. */
        List<String> missing() {
            return layout.missing(book).stream().map(ImportColumn::label).toList();
        }
    }

    FileReading(Books books, TemplateRepository templates) {
        this.books = books;
        this.templates = templates;
    }

    /**
     * The book and the layout of a file.
     *
     * @param as id of a book, or {@link #AUTO}
     * @return empty when nobody can tell the book
     */
    Optional<Found> find(Scope scope, String fileName, Workbook workbook, String as, LocalDate today) {
        Surveyor surveyor = new Surveyor(fileName, workbook, today);
        List<ImportTarget> offered = books.of(scope);
        if (!as.equals(AUTO)) {
            return books.find(scope, as).map(book -> remembered(scope, book, surveyor.layout(book)));
        }
        Optional<Found> told = surveyor.tell(offered)
                .flatMap(layout -> books.find(scope, layout.target()).map(book -> remembered(scope, book, layout)));
        return told.isPresent() ? told : byMemory(scope, surveyor, offered);
    }

    private Optional<Found> byMemory(Scope scope, Surveyor surveyor, List<ImportTarget> offered) {
        return offered.stream()
                .map(book -> remembered(scope, book, surveyor.layout(book)))
                .filter(found -> found.missing().isEmpty())
                .findFirst();
    }

    private Found remembered(Scope scope, ImportTarget book, FileLayout layout) {
        List<SheetLayout> sheets = layout.sheets().stream()
                .map(sheet -> {
                    Map<Integer, String> columns = templates.find(scope.place(), book.id(), heads(sheet));
                    return columns == null ? sheet : sheet.with(columns, MatchedBy.REMEMBERED);
                })
                .toList();
        return new Found(book, new FileLayout(layout.target(), sheets, layout.left()));
    }

    /** Keeps what the user corrected for the next file with the same heads. */
    void remember(Scope scope, FileLayout layout) {
        for (SheetLayout sheet : layout.sheets()) {
            templates.keep(scope.place(), layout.target(), heads(sheet), sheet.keys());
        }
    }

    private static byte[] heads(SheetLayout sheet) {
        return Digest.of(sheet.template().getBytes(StandardCharsets.UTF_8));
    }

    /** The day the file says it holds at, today at the latest; null when it says nothing. */
    static @Nullable LocalDate stated(FileLayout layout, LocalDate today) {
        return layout.sheets().stream()
                .flatMap(sheet -> Optional.ofNullable(sheet.stated()).stream())
                .findFirst()
                .map(day -> day.isAfter(today) ? today : day)
                .orElse(null);
    }
}
