package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** The line 合计 of a table against the lines above it, column by column. Cells stand between tabs. */
final class Tables implements Check {

    private static final Pattern TOTAL = Pattern.compile("^[ ]*(?:\t[ ]*)?(?:合 ?计|总 ?计|共 ?计|小 ?计)[ ]*\t");

    /** A line of a table: where each of its cells begins; the last place is the end of the line. */
    private record Row(String text, List<Integer> cells) {

        static Row of(String page, int start, int end) {
            List<Integer> cells = new ArrayList<>(List.of(start));
            for (int i = start; i < end; i++) {
                if (page.charAt(i) == '\t') {
                    cells.add(i + 1);
                }
            }
            cells.add(end);
            return new Row(page.substring(start, end), cells);
        }

        int columns() {
            return cells.size() - 1;
        }

        /** The one count in a cell; none if it has several or no. */
        Optional<Stated> count(List<Stated> figures, int column) {
            List<Stated> within = figures.stream()
                    .filter(figure -> figure.isQuantity()
                            && figure.start() >= cells.get(column)
                            && figure.start() < cells.get(column + 1))
                    .toList();
            return within.size() == 1 ? Optional.of(within.get(0)) : Optional.empty();
        }
    }

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        List<Row> table = new ArrayList<>();
        int start = body.text().start();
        while (start < body.text().end()) {
            int newline = body.page().indexOf('\n', start);
            int end = newline < 0
                    ? body.text().end()
                    : Math.min(newline, body.text().end());
            Row row = Row.of(body.page(), start, end);
            if (!table.isEmpty() && row.columns() != table.get(0).columns()) {
                table.clear();
            }
            if (TOTAL.matcher(row.text()).find()) {
                judge(body, table, row, findings);
                table.clear();
            } else if (row.columns() > 1) {
                table.add(row);
            }
            start = end + 1;
        }
        return findings;
    }

    private static void judge(Body body, List<Row> table, Row total, List<Finding> findings) {
        for (int column = 1; column < total.columns() && !table.isEmpty(); column++) {
            int at = column;
            Optional<Stated> whole = total.count(body.figures(), at);
            List<Stated> parts = table.stream()
                    .flatMap(row -> row.count(body.figures(), at).stream())
                    .filter(part ->
                            whole.isPresent() && part.measure() == whole.get().measure() && part.isExact())
                    .toList();
            if (whole.isPresent() && whole.get().isExact() && !whole.get().isShare() && parts.size() >= 2) {
                findings.add(finding(whole.get(), parts));
            }
        }
    }

    private static Finding finding(Stated whole, List<Stated> parts) {
        BigDecimal sum = parts.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Stated> quotes = new ArrayList<>(parts);
        quotes.add(whole);
        return new Finding(Sort.PARTS, sum.compareTo(whole.value()) == 0, quotes, sum, whole.value(), "parts");
    }
}
