package org.unionledger.backfill;

import java.util.Locale;

/** How far an entry has come. Label {@code backfill.state.<code>}. */
public enum BackfillState {
    /** 草稿: chosen from a document, posts nothing yet. */
    DRAFT,
    /** 已入账. */
    CONFIRMED,
    /** 已撤回: what it posted was reversed. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BackfillState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
