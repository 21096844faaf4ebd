package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;

/**
 * What the figures say of an item.
 *
 * @param reached of the judged union
 * @param target  of the judged union; null where one number is wanted of all, or nothing is
 * @param wanted  what it is held against; null where nothing is, or no target was set
 * @param points  by the rule; null where it cannot be told
 */
record Computed(
        Figure reached,
        @Nullable Figure target,
        @Nullable BigDecimal wanted,
        @Nullable BigDecimal points) {}
