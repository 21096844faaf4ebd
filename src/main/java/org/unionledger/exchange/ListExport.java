package org.unionledger.exchange;

import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/**
 * A list that somebody wants as a file.
 *
 * @param needs   the right to what the list tells
 * @param title   names the list and the file
 * @param about   the union and the filters in words
 * @param rows    as counted now; what the file states is counted again when it is written
 * @param counted the message that says how many rows there are ({0}) and of what ({1})
 * @param list    the address of the list
 * @param here    where it is exported
 * @param begin   where a long export is begun
 */
public record ListExport(
        Scope scope,
        OrganizationId union,
        Right needs,
        String title,
        String about,
        long rows,
        String counted,
        String list,
        String here,
        String begin,
        ExportFiles.Writing writing) {

    /** Of rows that are called no more than that. */
    public ListExport(
            Scope scope,
            OrganizationId union,
            Right needs,
            String title,
            String about,
            long rows,
            String list,
            String here,
            String begin,
            ExportFiles.Writing writing) {
        this(scope, union, needs, title, about, rows, "exchange.export.many", list, here, begin, writing);
    }
}
