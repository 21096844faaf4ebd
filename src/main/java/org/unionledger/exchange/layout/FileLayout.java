package org.unionledger.exchange.layout;

import java.util.List;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportTarget;

/**
 * How a file is laid out for one book.
 *
 * @param sheets  those with a head that fits; at least one
 * @param left    names of the sheets that people see, that hold something else and are not read
 */
public record FileLayout(String target, List<SheetLayout> sheets, List<String> left) {

    /** Required columns of the book that some sheet lacks; nothing can be booked before they are found. */
    public List<ImportColumn> missing(ImportTarget book) {
        return book.columns().stream()
                .filter(ImportColumn::required)
                .filter(column -> sheets.stream().anyMatch(sheet -> !sheet.has(column.key())))
                .toList();
    }
}
