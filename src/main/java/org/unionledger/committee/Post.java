package org.unionledger.committee;

import java.util.Locale;

/** A post in a body (职务). Stored in lower case; label {@code committee.post.<code>}. */
public enum Post {
    /** 主席. */
    CHAIR,
    /** 副主席. */
    VICE_CHAIR,
    /** 常务委员. */
    STANDING,
    /** 财务委员: handles the union's money. */
    FINANCE,
    /** 主任, of the audit and the women's committee. */
    HEAD,
    /** 副主任. */
    VICE_HEAD,
    /** 委员. */
    MEMBER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Post ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whoever holds it in the union's committee may not sit on the audit committee beside it (ORG-12). */
    boolean excludesFromAudit() {
        return this == CHAIR || this == VICE_CHAIR || this == STANDING || this == FINANCE;
    }
}
