package org.unionledger.desk;

/**
 * What a union does first in a new book.
 *
 * @param code worded by the messages {@code desk.first.<code>} and {@code desk.first.<code>.why}
 * @param path where it is done
 */
public record FirstStep(String code, String path, boolean done) {}
