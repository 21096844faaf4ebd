package org.unionledger.reading;

import java.util.Locale;

/** What a figure in a text stands for. */
public enum Role {
    /** What was done or is. */
    RESULT,
    /** What was set for the time the text tells of. */
    TARGET,
    /** What is intended for the time to come. */
    PLAN,
    /** When, or how often, something is to be done. */
    SCHEDULE,
    /** A name that counts (五个一), a standard per head, a threshold (100人以上企业). */
    RULE,
    /** Numbers a part of the text, a rank, a class of prizes, or announces how many parts follow. */
    ORDINAL,
    /** Names a document, day, edition, telephone. */
    REFERENCE,
    /** Its digits are hidden. */
    MASKED,
    /** Its digits are lost or spoilt. */
    GARBLED;

    /** As it is written in the JSON of {@code read}; label {@code reading.role.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
