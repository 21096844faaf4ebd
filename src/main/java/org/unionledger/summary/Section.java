package org.unionledger.summary;

import java.util.List;

/**
 * A numbered part of a summary.
 *
 * @param level   1 for 一、, 2 for （一）, 3 for 1., 4 for （1）
 * @param heading with its number
 */
public record Section(int level, String heading, List<Paragraph> paragraphs, List<Section> sections) {}
