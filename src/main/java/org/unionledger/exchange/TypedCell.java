package org.unionledger.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.value.CellReader;
import org.unionledger.exchange.value.Reason;
import org.unionledger.exchange.value.Understood;
import org.unionledger.frame.Words;

/**
 * What somebody typed into a field or pasted from Excel, understood as the cell of an imported file would be.
 *
 * @param value null when nothing was written, or it was not understood
 */
public record TypedCell(@Nullable Object value, @Nullable Reason reason) {

    public static TypedCell read(ImportColumn column, String written, LocalDate today) {
        return read(column, BigDecimal.ONE, written, today);
    }

    /** The same under a head that says what one means: see {@link AmountUnit}. */
    public static TypedCell read(ImportColumn column, BigDecimal unit, String written, LocalDate today) {
        Understood understood = new CellReader(column, unit, today, null).read(Cell.text(written));
        return new TypedCell(understood.value(), understood.problem());
    }

    public boolean isUnderstood() {
        return reason == null;
    }

    /** Why it was not understood, in the reader's language. @throws IllegalStateException if it was */
    public String problem(Words words) {
        if (reason == null) {
            throw new IllegalStateException("It was understood");
        }
        return words.text(
                "exchange.value." + reason.code(),
                reason.arguments().stream().map(Object::toString).toArray());
    }
}
