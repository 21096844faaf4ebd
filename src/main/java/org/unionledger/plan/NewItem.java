package org.unionledger.plan;

import java.time.LocalDate;
import java.util.TreeMap;
import org.unionledger.ledger.declaration.Values;

/**
 * Something to be planned.
 *
 * @param owner empty when nobody is named
 */
public record NewItem(LocalDate due, String kind, String item, String owner) {

    Values values() {
        TreeMap<String, Object> values = new TreeMap<>();
        values.put("due", due);
        values.put("kind", kind);
        values.put("item", item);
        values.put("state", ItemState.NOT_BEGUN.word());
        if (!owner.isEmpty()) {
            values.put("owner", owner);
        }
        return Values.of(values);
    }
}
