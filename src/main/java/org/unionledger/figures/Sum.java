package org.unionledger.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum over facts.
 *
 * @param quantity null when nothing had been posted to the indicator by the end of the period
 */
record Sum(@Nullable BigDecimal quantity, long facts) {}
