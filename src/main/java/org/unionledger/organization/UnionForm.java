package org.unionledger.organization;

import java.util.Locale;

/** How an employer's workers are organised (建会形式). Stored in lower case; label {@code organization.form.<code>}. */
public enum UnionForm {
    SINGLE("单独建会"),
    JOINT("联合建会"),
    REGIONAL("区域性联合工会"),
    INDUSTRIAL("行业性联合工会");

    private final String term;

    UnionForm(String term) {
        this.term = term;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of the breakdown {@code form}, in Chinese. */
    public String term() {
        return term;
    }

    static UnionForm ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
