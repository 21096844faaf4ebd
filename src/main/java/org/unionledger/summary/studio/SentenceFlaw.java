package org.unionledger.summary.studio;

/**
 * What is wrong with a sentence.
 *
 * @param paragraph from 1
 * @param sentence  from 1, within the paragraph
 * @param code      the end of message {@code summary.flaw.<code>}
 * @param about     what it is about
 * @param at        the text from where it could no longer be read, as the user wrote it; empty when it could
 */
record SentenceFlaw(int paragraph, int sentence, String code, String about, String at) {}
