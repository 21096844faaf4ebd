package org.unionledger.evaluation.round;

import java.util.Locale;

/** What a reader may write down of a score as it stands. */
public enum Turn {
    /** How the union scores itself, and what it proves it with. */
    SELF,
    /** What the union that judges gives, and what it found. */
    REVIEW,
    /** Nothing. */
    NONE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
