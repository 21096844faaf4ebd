package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.FigureLink;

/**
 * 组建进度周报: how far the unions below one have come by the end of a week, every number a figure of the book.
 *
 * @param columns  heads, in the order of the cells
 * @param rows     one for each area directly below
 * @param total    of the union itself
 * @param missing  names of those that keep a ledger and have not confirmed it in the week
 */
public record WeekReport(
        OrganizationId union,
        String unionName,
        Week week,
        List<String> columns,
        List<Row> rows,
        Row total,
        List<String> missing) {

    /**
     * @param zone         empty where it lies in none
     * @param confirmation null where nobody has confirmed the week
     * @param dueOn        by when it is to be confirmed; null where none is owed
     */
    public record Row(
            OrganizationId union,
            String name,
            String zone,
            String keepers,
            List<FigureLink> cells,
            @Nullable Confirmation confirmation,
            @Nullable LocalDate dueOn) {

        public boolean isLate(LocalDate today) {
            return confirmation == null && dueOn != null && dueOn.isBefore(today);
        }
    }
}
