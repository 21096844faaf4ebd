package org.unionledger.summary.studio;

import org.unionledger.frame.Problem;
import org.unionledger.frame.Words;

/**
 * What is wrong with a sentence.
 *
 * @param paragraph from 1
 * @param sentence  from 1, within the paragraph
 * @param flaw      the end of message {@code summary.flaw.<flaw>}
 * @param about     what it is about
 * @param at        the text from where it could no longer be read, as the user wrote it; empty when it could
 */
record SentenceFlaw(int paragraph, int sentence, String flaw, String about, String at) implements Problem {

    @Override
    public String code() {
        return "summary.flaw." + flaw;
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String text(Words words) {
        return words.text(
                at.isEmpty() ? "summary.studio.flaw" : "summary.studio.flaw.at",
                paragraph,
                sentence,
                words.text(code(), about),
                at);
    }
}
