package org.unionledger.archive;

import java.util.List;
import org.unionledger.archive.search.Excerpt;

/**
 * A line of the list.
 *
 * @param title   with what was looked for lit up
 * @param excerpt of what its file says; empty where that does not have it
 */
public record PaperLine(Paper paper, PaperKind kind, List<Excerpt.Piece> title, List<Excerpt.Piece> excerpt) {}
