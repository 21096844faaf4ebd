package org.unionledger.reading;

import java.util.List;

/**
 * What was read of a file.
 *
 * @param source the text of the file, in which all places are counted in characters
 * @param texts the summaries in it, in their order; empty if there is none
 */
public record Reading(String source, List<ReadText> texts) {}
