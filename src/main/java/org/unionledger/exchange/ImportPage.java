package org.unionledger.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.layout.FileColumn;
import org.unionledger.exchange.layout.SheetLayout;
import org.unionledger.exchange.sheet.CellReference;
import org.unionledger.frame.Pager;
import org.unionledger.work.Job;

/**
 * What the page of one import shows.
 *
 * @param unionName the union whose book it is
 * @param bookName  empty while nobody knows which
 * @param bookHref  where the book is seen; null while nobody knows which, or the reader may not
 * @param job       the work going on; null when none is
 * @param books     to choose from
 * @param chips     rows there is something to say about, by kind
 * @param kind      the kind shown; null for all
 * @param mayUndo   whether it can still be taken back
 */
public record ImportPage(
        Head head,
        String unionName,
        String bookName,
        @Nullable String bookHref,
        @Nullable Job job,
        List<Book> books,
        List<SheetMapping> sheets,
        List<Chip> chips,
        @Nullable String kind,
        List<RowLine> rows,
        Pager pager,
        boolean mayUndo,
        long undoHours) {

    /**
     * The import itself, as the list shows it too.
     *
     * @param late     of the rows booked, or that would be, those that fall on closed days
     * @param bookedOn on which they count; null before
     */
    public record Head(
            long id,
            String file,
            String state,
            String login,
            String created,
            List<String> notes,
            @Nullable String message,
            boolean createPlaces,
            boolean fileKept,
            int rows,
            int booked,
            int late,
            @Nullable LocalDate bookedOn,
            int merged,
            int refused) {

        public boolean is(String wanted) {
            return state.equals(wanted);
        }

        /** Whether the user may still say what the file is. */
        public boolean open() {
            return is("unclear") || is("ready") || is("unreadable");
        }
    }

    /** One line of the list of imports. */
    public record Line(Head head, String bookName, boolean mayUndo) {}

    /** A book that files can be imported into, with its columns. */
    public record Book(String id, String name, boolean chosen, List<ImportColumn> columns) {}

    /** The columns of sheets with the same heads. */
    public record SheetMapping(int ordinal, String name, int headRow, List<Column> columns) {

        static SheetMapping of(int ordinal, SheetLayout sheet) {
            return new SheetMapping(
                    ordinal,
                    sheet.sheet().name(),
                    sheet.lastHeadRow(),
                    sheet.columns().stream().map(Column::of).toList());
        }
    }

    /** A column of the file, and the key of the book's column it is taken for. */
    public record Column(
            int index,
            String letters,
            String head,
            String samples,
            @Nullable String key,
            String by) {

        static Column of(FileColumn column) {
            return new Column(
                    column.index(),
                    CellReference.letters(column.index()),
                    column.head(),
                    String.join("　", column.samples()),
                    column.key(),
                    column.by().code());
        }
    }

    /** A kind of rows, with how many there are. */
    public record Chip(String kind, long count) {}

    /** One row there is something to say about. */
    public record RowLine(String sheet, int number, String kind, List<Problem> problems) {}
}
