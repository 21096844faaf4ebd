package org.unionledger.exchange;

import java.util.List;

/**
 * What became of a file: {@code rows = booked + merged + refused}, always. In a dry run what would become of it.
 *
 * @param file     its name
 * @param as       the id of the book it was imported into
 * @param late     of the booked rows those that state something on closed days (封账): it counts on the day of booking
 * @param errors   why rows were refused; one row may have several
 * @param warnings what was assumed about rows that were booked
 * @param notes    what should be known about the file as a whole, in Chinese
 */
public record ImportReport(
        String file,
        String as,
        int rows,
        int booked,
        int late,
        int merged,
        int refused,
        List<RowProblem> errors,
        List<RowProblem> warnings,
        List<String> notes) {

    /**
     * Something about one row.
     *
     * @param sheet  the sheet's name; empty when only one was read
     * @param row    as Excel shows it
     * @param column the label of the column; empty when it concerns the whole row
     * @param reason in Chinese
     */
    public record RowProblem(String sheet, int row, String column, String reason) {}
}
