package org.unionledger.reporting.form;

import java.util.Optional;

/** One cell of a form: the row and the column it stands in. */
public record Cell(String row, Column column) {

    /** As it is kept and sent by pages: {@code visits.now}. */
    @Override
    public String toString() {
        return row + "." + column.code();
    }

    /** Empty when the text names none. */
    public static Optional<Cell> read(String text) {
        int dot = text.lastIndexOf('.');
        return dot <= 0
                ? Optional.empty()
                : Column.read(text.substring(dot + 1)).map(column -> new Cell(text.substring(0, dot), column));
    }
}
