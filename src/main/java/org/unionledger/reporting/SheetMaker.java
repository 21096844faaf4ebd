package org.unionledger.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Units;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Column;
import org.unionledger.reporting.form.Form;
import org.unionledger.reporting.form.Row;

/** Makes of a filled form what pages show: each number a figure that opens. */
@Component
class SheetMaker {

    private static final String UNKNOWN = "—";

    private final FigureLinks links;

    SheetMaker(FigureLinks links) {
        this.links = links;
    }

    /**
     * Whose form it is and of when.
     *
     * @param remarks      by cell, what the receiver says of it
     * @param explanations by cell, what the sender says of it
     */
    record Subject(Filled filled, String unionName, Map<Cell, String> remarks, Map<Cell, Explanation> explanations) {

        /** Nobody says anything of its cells. */
        Subject(Filled filled, String unionName) {
            this(filled, unionName, Map.of(), Map.of());
        }
    }

    Sheet sheet(Words words, Subject subject) {
        Form form = subject.filled().content().form();
        return new Sheet(
                words.either(form.name(), form.englishName()),
                form.columns().stream().map(column -> head(words, form, column)).toList(),
                form.sections().stream()
                        .map(section -> new Sheet.Part(
                                words.either(section.name(), section.englishName()),
                                section.rows().stream()
                                        .map(row -> line(words, subject, row))
                                        .toList()))
                        .toList(),
                form.notes());
    }

    /** What the column is called in a form of this cycle. */
    static String head(Words words, Form form, Column column) {
        String key = "reporting.column." + column.code();
        return words.text(column == Column.NOW ? key + "." + form.cycle().code() : key);
    }

    static String name(Words words, Row row) {
        return words.either(row.name(), row.englishName());
    }

    private Sheet.Line line(Words words, Subject subject, Row row) {
        Form form = subject.filled().content().form();
        Cell current = new Cell(row.id(), form.current(row));
        return new Sheet.Line(
                row.number(),
                name(words, row),
                Units.in(words, row.unit()),
                row.whole() != null,
                current.toString(),
                form.columns().stream()
                        .map(column ->
                                form.has(row, column) ? entry(words, subject, row, column) : Sheet.Entry.CROSSED_OUT)
                        .toList(),
                subject.remarks().getOrDefault(current, ""),
                explained(words, subject, row));
    }

    private static List<Sheet.Explained> explained(Words words, Subject subject, Row row) {
        Form form = subject.filled().content().form();
        return form.columns().stream()
                .flatMap(column -> Stream.ofNullable(subject.explanations().get(new Cell(row.id(), column)))
                        .map(said -> new Sheet.Explained(head(words, form, column), said.words(), said.by())))
                .toList();
    }

    private Sheet.Entry entry(Words words, Subject subject, Row row, Column column) {
        Content content = subject.filled().content();
        Cell cell = new Cell(row.id(), column);
        BigDecimal value = content.value(cell);
        Supplement supplement = content.supplements().get(cell);
        return new Sheet.Entry(
                figure(words, subject, row, cell, value),
                value,
                supplement,
                column == Column.RATE ? 1 : row.decimals());
    }

    FigureLink figure(Words words, Subject subject, Row row, Cell cell, @Nullable BigDecimal value) {
        Filled filled = subject.filled();
        FigureQuery query = filled.queries().get(cell);
        if (query == null) {
            return new FigureLink(
                    text(words, row, cell.column(), value), "", hint(words, filled.content(), row, cell), null);
        }
        BigDecimal figure = filled.content().figures().get(cell);
        FigureLink link = links.bare(words, new Figure(query, figure, 0), filled.asOf(), subject.unionName());
        return filled.content().supplements().containsKey(cell)
                ? new FigureLink(text(words, row, cell.column(), value), "", link.hint(), link.href())
                : link;
    }

    private static String hint(Words words, Content content, Row row, Cell cell) {
        if (row.formula() == null || !cell.column().isCounted() && cell.column() != Column.BEFORE) {
            return name(words, row);
        }
        return "= "
                + row.formula()
                        .worded(id -> content.form()
                                .find(id)
                                .map(operand -> name(words, operand))
                                .orElse(id));
    }

    static String text(Words words, Row row, Column column, @Nullable BigDecimal value) {
        if (value == null) {
            return UNKNOWN;
        }
        boolean whole = row.addsUp() && value.stripTrailingZeros().scale() <= 0;
        int decimals = column == Column.RATE ? 1 : whole ? 0 : row.decimals();
        String number = new Formats(words).number(value, decimals);
        boolean more = column == Column.CHANGE || column == Column.RATE;
        return more && value.signum() > 0 ? "+" + number : number;
    }

    /** What stands in the cell, for lists of cells. */
    static List<String> place(Words words, Form form, Cell cell) {
        return form.find(cell.row())
                .map(row -> List.of(name(words, row), head(words, form, cell.column())))
                .orElse(List.of("", ""));
    }
}
