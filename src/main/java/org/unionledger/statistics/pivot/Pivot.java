package org.unionledger.statistics.pivot;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Chart;
import org.unionledger.frame.FigureLink;

/**
 * A table of statistics as shown (交叉表).
 *
 * @param unionName whose figures they are
 * @param subject   what all cells tell where the indicators stand on neither side; null where they do
 * @param period    in words
 * @param closed    through which day the books of the union are closed; null when the period is open
 * @param corner    what stands down the side
 * @param notes     what is not as one might think: what is left out and why
 * @param columns   the last ones may be what is left over, and the whole
 * @param rows      those of the side alone
 * @param rest      what is left of the whole without them; null when there is nothing
 * @param total     what the whole makes, read as one figure and not added up; null where there is no whole
 * @param all       how many rows there are, those of other pages counted
 */
public record Pivot(
        PivotQuestion question,
        String unionName,
        @Nullable String subject,
        String period,
        @Nullable String closed,
        String corner,
        List<String> notes,
        List<Column> columns,
        List<Row> rows,
        @Nullable Row rest,
        @Nullable Row total,
        long all,
        List<Chart> charts) {

    private static final int A_MONTH = 31;

    /**
     * @param key   rows are ordered by it; null where they cannot be
     * @param label    with the unit, where each column has its own
     * @param decimals that the most exact of its figures is shown with
     */
    public record Column(@Nullable String key, String label, boolean ordered, int decimals) {}

    /**
     * @param rank  among all, equal ones alike; null when they are not ordered by a figure
     * @param below the union one goes down into; null where there is nothing below
     * @param quiet whether it is a day without anything to tell: nothing happened, and what stands is as the day before
     */
    public record Row(
            @Nullable Integer rank,
            String label,
            @Nullable OrganizationId below,
            @Nullable OrganizationId union,
            List<Cell> cells,
            boolean quiet) {}

    /**
     * @param value  null when it cannot be told
     * @param before null unless asked for; the same for the others
     */
    public record Cell(
            FigureLink link,
            @Nullable BigDecimal value,
            @Nullable Before before,
            @Nullable Target target,
            @Nullable Share share) {}

    /**
     * What was a year before (上年同期), and by how much there is more now.
     *
     * @param value   null when it cannot be told
     * @param change  null when one of both cannot be told
     * @param percent the change in hundredths of what was; null when there was nothing, and for rates, whose changes are
     *                told in percentage points
     */
    public record Before(
            FigureLink link,
            @Nullable BigDecimal value,
            @Nullable BigDecimal change,
            @Nullable BigDecimal percent,
            String changeText,
            String percentText) {}

    /**
     * @param link    null where no target may be told of this cell
     * @param percent how much of it has been reached, rounded down so that nothing is done before it is; null without one
     */
    public record Target(
            @Nullable FigureLink link,
            @Nullable BigDecimal value,
            @Nullable BigDecimal percent,
            String percentText) {}

    /** @param percent of the whole; null where it is no share or the whole is nothing */
    public record Share(@Nullable BigDecimal percent, String text) {}

    /** Rows to be read one below the other: of many days those with something to tell. */
    public List<Row> readableRows() {
        return rows.size() > A_MONTH ? rows.stream().filter(row -> !row.quiet()).toList() : rows;
    }

    /** Rows behind this page. */
    public boolean goesOn() {
        Slice slice = question.slice();
        return !slice.top() && (long) slice.offset() + rows.size() < all && question.rows() == Dimension.UNIONS;
    }

    /** How many columns one line takes with all that is told of each figure. */
    public int width() {
        return 1
                + (question.tells(Measure.COMPARED) ? 3 : 0)
                + (question.tells(Measure.TARGET) ? 2 : 0)
                + (question.tells(Measure.SHARE) ? 1 : 0);
    }

    Pivot drawnAs(List<Chart> drawn) {
        return new Pivot(
                question, unionName, subject, period, closed, corner, notes, columns, rows, rest, total, all, drawn);
    }

    Pivot withoutRest() {
        return new Pivot(
                question, unionName, subject, period, closed, corner, notes, columns, rows, null, total, all, charts);
    }
}
