package org.unionledger.archive;

import java.util.Locale;

/** How far a paper has got. Stored in lower case; label {@code archive.state.<code>}. */
public enum PaperState {
    /** 待拟办: received, nobody has proposed yet what to do with it. */
    REGISTERED,
    /** 待批示: what to do with it is proposed. */
    PROPOSED,
    /** 承办中: somebody is to see to it. */
    INSTRUCTED,
    /** 已归档. */
    FILED,
    /** 待销毁: on a list of papers to be destroyed. */
    LISTED,
    /** 已销毁: its files and text are gone, what is written about it stays. */
    DESTROYED,
    /** 已作废: registered by mistake. */
    VOIDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is still to be done with a paper received. */
    public boolean isHandled() {
        return this == REGISTERED || this == PROPOSED || this == INSTRUCTED;
    }

    /** Whether what is written about it, and its files, may change. */
    public boolean isKept() {
        return isHandled() || this == FILED;
    }

    static PaperState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
