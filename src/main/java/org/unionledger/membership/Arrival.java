package org.unionledger.membership;

import java.util.Locale;

/** How a membership began; stored in lower case, label {@code membership.arrival.<code>}. */
public enum Arrival {
    /** 入会: admitted, for the first time or anew. */
    JOINED,
    /** 转入: came from another union, where the membership ended by a transfer (MEM-03). */
    TRANSFERRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Arrival ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
