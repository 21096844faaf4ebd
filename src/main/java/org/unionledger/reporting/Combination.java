package org.unionledger.reporting;

import java.util.List;
import org.unionledger.figures.Period;
import org.unionledger.frame.FigureLink;
import org.unionledger.reporting.form.Form;

/**
 * What the reports of the unions below add up to (汇总), beside what the union's own book says.
 *
 * @param included    names of those whose reports are in it
 * @param missing     names of those that owe a report and have not sent it
 * @param explanations what those below say of cells of theirs, cell by cell in the order of the form
 * @param differences the cells in which both differ, in the order of the form
 */
public record Combination(
        Form form,
        Period period,
        String periodName,
        String unionName,
        List<String> included,
        List<String> missing,
        Sheet sheet,
        List<Explained> explanations,
        List<Difference> differences) {

    /**
     * @param own   what the union's own book says now
     * @param parts of which the difference is made up
     */
    public record Difference(
            String row, String column, String combined, FigureLink own, String difference, List<Part> parts) {}

    /** What a union below says of a cell of its report. */
    public record Explained(String unionName, String row, String column, String words) {}

    /** @param code worded under {@code reporting.combined.part.<code>} */
    public record Part(String code, String unionName, String amount) {}
}
