package org.unionledger.summary;

import java.time.LocalDate;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/**
 * What an issued paper prints beside its text, as printed. Source: GB/T 9704-2012, 7.2 (版头) and 7.4 (版记).
 *
 * @param head      with which head, if any
 * @param mark      the issuer in red above it all (发文机关标志); empty without a head
 * @param number    发文字号; empty when it has none
 * @param signatory 签发人：…, in the head of what goes upward; empty otherwise
 * @param copies    抄送：… in the imprint; empty when nobody gets a copy
 * @param issued    …印发 in the imprint; empty without a head
 */
public record Letter(Head head, String mark, String number, String signatory, String copies, String issued) {

    /** A text that is no issued paper. */
    public static final Letter NONE = new Letter(Head.NONE, "", "", "", "", "");

    /**
     * @param words     Chinese: the paper is
     * @param number    may be empty
     * @param signatory who signed it
     * @param copies    who gets a copy; may be empty
     * @param on        the day it is issued
     */
    public static Letter of(
            Words words, Head head, String issuer, String number, String signatory, String copies, LocalDate on) {
        boolean formal = head != Head.NONE;
        return new Letter(
                head,
                formal ? words.text("summary.letter.mark", issuer) : "",
                number,
                head == Head.UP && !signatory.isEmpty() ? words.text("summary.letter.signatory", signatory) : "",
                formal && !copies.isEmpty() ? words.text("summary.letter.copies", copies) : "",
                formal ? words.text("summary.letter.issued", new Formats(words).day(on)) : "");
    }

    /** Whether it has a head and an imprint. */
    public boolean isFormal() {
        return head != Head.NONE;
    }

    /** The head of a paper. */
    public enum Head {
        /** None: the number stands below the title. */
        NONE,
        /** Of what goes down or to equals (下行文、平行文). */
        DOWN,
        /** Of what goes upward (上行文): who signed it stands beside the number. */
        UP;

        /** As it is kept; label {@code drafting.head.<code>}. */
        public String code() {
            return switch (this) {
                case NONE -> "none";
                case DOWN -> "down";
                case UP -> "up";
            };
        }

        /** None for anything else. */
        public static Head of(String code) {
            for (Head head : values()) {
                if (head.code().equals(code)) {
                    return head;
                }
            }
            return NONE;
        }
    }
}
