package org.unionledger.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Check;
import org.unionledger.reporting.form.Column;
import org.unionledger.reporting.form.Form;
import org.unionledger.reporting.form.Row;

/** What stands in the cells of a form: figures, what people added to them, and what is computed of both. Pure. */
final class Content {

    private static final int DECIMALS_OF_A_RATE = 1;

    private final Form form;
    private final Map<Cell, BigDecimal> figures;
    private final Map<Cell, Supplement> supplements;

    /** @param figures of rows with an indicator; cells of which nothing is known are missing */
    Content(Form form, Map<Cell, BigDecimal> figures, Map<Cell, Supplement> supplements) {
        this.form = form;
        this.figures = Map.copyOf(figures);
        this.supplements = Map.copyOf(supplements);
    }

    Form form() {
        return form;
    }

    Map<Cell, BigDecimal> figures() {
        return figures;
    }

    Map<Cell, Supplement> supplements() {
        return supplements;
    }

    /** Null when it cannot be told. */
    @Nullable
    BigDecimal value(Cell cell) {
        Row row = form.find(cell.row()).orElse(null);
        return row == null ? null : value(row, cell.column());
    }

    private @Nullable BigDecimal value(Row row, Column column) {
        return switch (column) {
            case CHANGE -> change(row);
            case RATE -> rate(row);
            default ->
                row.formula() == null ? counted(row, column) : row.formula().value(name -> operand(name, column));
        };
    }

    private @Nullable BigDecimal counted(Row row, Column column) {
        Cell cell = new Cell(row.id(), column);
        BigDecimal figure = figures.get(cell);
        Supplement supplement = supplements.get(cell);
        if (supplement == null) {
            return figure;
        }
        return figure == null ? supplement.quantity() : figure.add(supplement.quantity());
    }

    /** A balance is the same in each column of the period; what happens has no column for its end. */
    private @Nullable BigDecimal operand(String name, Column column) {
        Row row = form.find(name).orElseThrow();
        boolean current = row.balance() || column == Column.END;
        return value(row, column.isCounted() && current ? form.current(row) : column);
    }

    private @Nullable BigDecimal change(Row row) {
        BigDecimal now = value(row, form.current(row));
        BigDecimal before = value(row, Column.BEFORE);
        return now == null || before == null ? null : now.subtract(before);
    }

    private @Nullable BigDecimal rate(Row row) {
        BigDecimal change = change(row);
        BigDecimal before = value(row, Column.BEFORE);
        return change == null || before == null || before.signum() == 0
                ? null
                : change.movePointRight(2).divide(before.abs(), DECIMALS_OF_A_RATE, RoundingMode.HALF_UP);
    }

    /**
     * The checks that do not hold, the hard ones first.
     *
     * @param last what was sent for the period before; null when nothing was
     */
    List<Check.Broken> broken(@Nullable Content last) {
        List<Check.Broken> broken = form.checks().stream()
                .flatMap(check -> Stream.ofNullable(check.broken(name -> named(name, last))))
                .toList();
        return Stream.of(false, true)
                .flatMap(warning -> broken.stream().filter(each -> each.check().warning() == warning))
                .toList();
    }

    private @Nullable BigDecimal named(String name, @Nullable Content last) {
        if (name.endsWith(Check.LAST)) {
            String row = name.substring(0, name.length() - Check.LAST.length());
            return last == null ? null : last.named(row, null);
        }
        Row whole = form.find(name).orElse(null);
        Cell cell = whole == null ? Cell.read(name).orElseThrow() : new Cell(name, form.current(whole));
        Row row = form.find(cell.row()).orElse(null);
        if (row == null) {
            return null;
        }
        BigDecimal value = value(row, cell.column());
        // Of what nobody has recorded yet there is none; what is computed of it may be untellable.
        return value == null && row.addsUp() ? BigDecimal.ZERO : value;
    }

    /** The cells whose values differ from the other's, in the order of the form. */
    List<Cell> differing(Content other) {
        return form.cells()
                .filter(cell -> !isSame(value(cell), other.value(cell)))
                .toList();
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }
}
