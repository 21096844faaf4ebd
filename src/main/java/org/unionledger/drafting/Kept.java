package org.unionledger.drafting;

/**
 * That a figure stays as it is written although the book says something else.
 *
 * @param now    what the book said then, as it would be written
 * @param remark why it stays
 */
public record Kept(String now, String remark, String by) {}
