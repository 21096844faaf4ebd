package org.unionledger.figures;

import java.util.List;

/**
 * The beginning of the facts behind a figure, the latest day first.
 *
 * @param all whether there are no others
 */
public record FirstFacts(List<FactLine> facts, boolean all) {}
