package org.unionledger.summary;

import java.util.List;

/**
 * What a sentence would say.
 *
 * @param text    empty when it would be left out
 * @param missing then, the names of its figures that are zero or not in the book; those it lists apart
 */
public record Tried(String text, List<String> missing) {}
