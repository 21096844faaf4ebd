package org.unionledger.exchange.sheet;

import java.util.List;
import java.util.Set;

/** A file of rows and columns, of whichever make. */
public interface Workbook {

    /** In the order of the tabs; a text table is one sheet. Charts and macro sheets are left out. */
    List<SheetName> sheets();

    /**
     * Hands over the rows that hold something, blank ones skipped, merged areas that reach down filled in.
     *
     * @throws UnreadableFile if the sheet is damaged or larger than {@link Limits} allow
     */
    void read(SheetName sheet, RowReader reader);

    /** What the user should know about the file as a whole; complete once every sheet was read to its end. */
    Set<FileNote> notes();

    /** Tells by its content what a file is, and opens it. @throws UnreadableFile if it is none of ours, or harmful */
    static Workbook open(byte[] content) {
        return WorkbookOpener.open(content);
    }
}
