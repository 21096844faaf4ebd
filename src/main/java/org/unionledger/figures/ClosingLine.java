package org.unionledger.figures;

/**
 * A closing as its page shows it.
 *
 * @param opened empty while it holds
 */
public record ClosingLine(Closing closing, String unionName, String closed, String opened) {}
