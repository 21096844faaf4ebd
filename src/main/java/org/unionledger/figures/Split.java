package org.unionledger.figures;

/**
 * Asks for a figure divided by one kind of breakdown: how the people visited divide among the kinds of people, say.
 *
 * @param kind the kind of breakdown, such as {@code occasion}
 */
public record Split(FigureQuery whole, String kind) {}
