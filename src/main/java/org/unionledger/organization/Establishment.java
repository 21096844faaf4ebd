package org.unionledger.organization;

import java.util.Locale;

/** Whether an employer has a union (建会情况). Stored in lower case; label {@code organization.establishment.<code>}. */
public enum Establishment {
    /** 已建会. */
    ESTABLISHED,
    /** 筹建中. */
    PREPARING,
    /** 未建会. */
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Establishment ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
