package org.unionledger.committee;

import java.util.Locale;

/** Who elected. Stored in lower case; label {@code committee.meeting.<code>}. */
public enum Meeting {
    /** 会员大会. */
    MEMBERS,
    /** 会员代表大会. */
    DELEGATES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Meeting ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
