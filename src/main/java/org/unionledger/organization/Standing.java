package org.unionledger.organization;

import java.util.Locale;

/** What a union is on a day. Stored in lower case; label {@code organization.standing.<code>}. */
public enum Standing {
    OPEN,
    /** 已撤销: counts nowhere; its papers stay with whoever looked after them. */
    CLOSED,
    /** 已并入: counts below the union it was merged into, and takes no new records. */
    MERGED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
