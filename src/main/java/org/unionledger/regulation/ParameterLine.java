package org.unionledger.regulation;

import org.jspecify.annotations.Nullable;

/**
 * A parameter as the list shows it for one union.
 *
 * @param value     what holds today
 * @param local     what a union has set; null where the declared number holds
 * @param unionName of the union that has set it; empty where the reader may not know it, or nobody has
 */
public record ParameterLine(
        Parameter parameter, String value, @Nullable LocalValue local, String unionName) {}
