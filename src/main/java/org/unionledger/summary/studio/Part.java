package org.unionledger.summary.studio;

import java.util.List;
import org.unionledger.summary.outline.OutlineFile.ParagraphEntry;

/**
 * A part of an outline that is changed at once: its opening, its closing, or one section without those below it.
 *
 * @param heading empty for opening and closing
 */
record Part(String place, String heading, List<ParagraphEntry> paragraphs) {}
