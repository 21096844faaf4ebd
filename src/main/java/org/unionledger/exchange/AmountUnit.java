package org.unionledger.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import org.unionledger.exchange.layout.HeadText;

/** What one means in a column of amounts: 10,000 where its head says 万元, or a note above the table does. */
public final class AmountUnit {

    private AmountUnit() {}

    /** Said by notes above a table (单位：万元), of all its amounts of money; one when none does. */
    public static BigDecimal stated(Collection<String> notes) {
        return notes.stream()
                .map(HeadText::statedUnit)
                .filter(unit -> !isOne(unit))
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    /** Of a column: what its own head says, else what is stated for all money. */
    public static BigDecimal of(String head, ImportColumn column, BigDecimal stated) {
        BigDecimal own = HeadText.unit(head);
        return isOne(own) && column.kind() == ColumnKind.MONEY ? stated : own;
    }

    public static boolean isOne(BigDecimal unit) {
        return unit.compareTo(BigDecimal.ONE) == 0;
    }
}
