package org.unionledger.figures;

/** What a file says about an indicator, and its place among all of them. */
record IndicatorDefinition(int position, Indicator indicator) {}
