package org.unionledger.evaluation.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * One side of the work (方面).
 *
 * @param weight 权重: how much of the hundred it gives, however many points its items have
 */
public record Aspect(String key, String name, BigDecimal weight, List<Item> items) {

    public Aspect {
        items = List.copyOf(items);
    }

    /** Of all its items. */
    public BigDecimal points() {
        return items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
