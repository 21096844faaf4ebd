package org.unionledger.exchange.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.value.CellReader;
import org.unionledger.exchange.value.Understood;

/** How far the cells of a column speak for its being the one the book asks for: from 0 to 1. */
final class Evidence {

    /** When the cells can say nothing about it. */
    static final double NONE = -1;

    private static final Pattern PHONE = Pattern.compile("(?:\\+?86)?1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}");
    private static final int ENOUGH = 40;

    private final ImportColumn column;
    private final CellReader reader;

    Evidence(ImportColumn column, LocalDate today) {
        this.column = column;
        this.reader = new CellReader(column, BigDecimal.ONE, today, today.getYear());
    }

    double in(List<Cell> cells) {
        List<Cell> filled =
                cells.stream().filter(cell -> !cell.isEmpty()).limit(ENOUGH).toList();
        if (filled.isEmpty() || !isTelling()) {
            return NONE;
        }
        return (double) filled.stream().filter(this::speaksFor).count() / filled.size();
    }

    private boolean isTelling() {
        return column.pattern() != null
                || (column.kind() != ColumnKind.TEXT
                        && column.kind() != ColumnKind.NAME
                        && column.kind() != ColumnKind.CODE
                        && !(column.kind() == ColumnKind.CHOICE
                                && column.choices().isEmpty()));
    }

    /** Whether a column without a telling name may be taken for this one by its cells alone. */
    boolean isUnmistakable() {
        return column.pattern() != null || column.kind() == ColumnKind.DATE || column.kind() == ColumnKind.PHONE;
    }

    private boolean speaksFor(Cell cell) {
        Pattern pattern = column.pattern();
        if (pattern != null) {
            return pattern.matcher(bare(cell)).matches();
        }
        if (column.kind() == ColumnKind.PHONE) {
            return PHONE.matcher(bare(cell)).matches();
        }
        Understood understood = reader.read(cell);
        return understood.value() != null && understood.problem() == null;
    }

    private static String bare(Cell cell) {
        BigDecimal number = cell.number();
        String text = number == null ? cell.text() : number.toPlainString();
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
