package org.unionledger.ledger.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.RowCount;
import org.unionledger.ledger.declaration.Declaration;

/**
 * One page of a register's list, ready to be printed.
 *
 * @param places  the unions next below where the reader stands
 * @param due     by what is to be closed; null where nothing is
 * @param address of this very page
 * @param next    the address of the next page; null on the last
 */
public record ListView(
        Declaration ledger,
        String name,
        List<Column> columns,
        List<Column> choosable,
        List<Line> lines,
        RowCount count,
        List<Filter> filters,
        @Nullable Filter due,
        List<Place> places,
        ListAddress address,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String next,
        boolean filtered) {

    /** @param sort the address that sorts by it; null where it cannot be sorted. @param sorted asc, desc or empty */
    public record Column(
            String key,
            String head,
            boolean number,
            boolean shown,
            @Nullable String sort,
            String sorted) {}

    /**
     * @param number empty in a register without numbers
     * @param due    by which day it is to be closed; null when it is closed
     */
    public record Line(
            long id,
            String day,
            List<Cell> cells,
            String union,
            boolean highlight,
            String number,
            @Nullable DueMark due) {}

    public record Cell(String text, boolean number) {

        /** As long as 2026年12月31日: words, names of people and days stay on one line, those of units may take two. */
        private static final int ON_ONE_LINE = 11;

        public boolean isShort() {
            return !number && text.length() <= ON_ONE_LINE;
        }
    }

    /** A choice field to filter by. */
    public record Filter(String parameter, String label, List<Option> options, boolean otherWords, String chosen) {}

    public record Option(String value, String label) {}

    public record Place(int id, String name) {}

    public boolean isFirst() {
        return address.value(ListAddress.AFTER).isEmpty();
    }
}
