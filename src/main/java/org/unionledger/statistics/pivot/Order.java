package org.unionledger.statistics.pivot;

import org.jspecify.annotations.Nullable;

/**
 * In which order rows stand.
 *
 * @param column    the key of the column they are ordered by, {@link Member#WHOLE} for its total; null for the order of the tree or of time
 * @param ascending the smallest first
 */
public record Order(@Nullable String column, boolean ascending) {

    public static final Order NATURAL = new Order(null, false);
}
