package org.unionledger.reporting;

/**
 * What somebody who fills a report says of one cell (数据说明): why it is so, or why a check does not hold there.
 *
 * @param by login of who says so
 */
public record Explanation(String words, String by) {}
