package org.unionledger.exchange;

/**
 * A row below the head that is no data: a total, a signature, a repeated head.
 *
 * @param kind as in message {@code exchange.row.<kind>}
 * @param text how it begins
 */
record SkippedRow(int sheet, int number, String kind, String text) {}
