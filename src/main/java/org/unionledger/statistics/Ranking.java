package org.unionledger.statistics;

import org.unionledger.figures.IndicatorId;

/** Only the unions with the greatest figures of one indicator, greatest first (前几名). */
public record Ranking(IndicatorId by, int count) {}
