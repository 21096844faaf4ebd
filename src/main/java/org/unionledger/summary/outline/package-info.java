/**
 * Outlines of summaries (提纲), kept as files under {@code summaries/}: one for each kind of union and kind of summary. Each
 * has an id and a version, a title, an opening, numbered sections with headings and paragraphs, and a closing; a
 * paragraph is a list of sentence patterns. Everything is checked when the application starts.
 */
@NullMarked
package org.unionledger.summary.outline;

import org.jspecify.annotations.NullMarked;
