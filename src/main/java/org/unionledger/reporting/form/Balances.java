package org.unionledger.reporting.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells which computed rows are balances: those made of balances only. */
final class Balances {

    private final Map<String, Row> rows;

    Balances(Map<String, Row> rows) {
        this.rows = rows;
    }

    Row settled(Row row) {
        boolean balance = isBalance(row, new HashSet<>());
        return new Row(
                row.number(),
                row.id(),
                row.name(),
                row.englishName(),
                row.unit(),
                row.decimals(),
                balance,
                row.whole(),
                row.supplements(),
                row.indicator(),
                row.where(),
                row.formula());
    }

    /** @param above rows on the way here; a circle is a flaw of its own, and only must not go on for ever here */
    private boolean isBalance(Row row, Set<String> above) {
        if (row.formula() == null) {
            return row.balance();
        }
        return above.add(row.id())
                && row.formula().names().stream()
                        .map(rows::get)
                        .allMatch(operand -> operand != null && isBalance(operand, above));
    }
}
