package org.unionledger.joining;

import java.util.Locale;

/** How far an application has come; stored in lower case, label {@code joining.state.<code>}. */
public enum ApplicationState {
    /** 待审核. */
    OPEN("待审核"),
    /** 退回补正: it is the applicant's turn. */
    RETURNED("退回补正"),
    /** 已批准入会. */
    ACCEPTED("批准"),
    /** 不予批准. */
    REFUSED("不予批准"),
    /** 本人撤回. */
    WITHDRAWN("本人撤回"),
    /** 逾期未补正: sent back, and never answered. */
    LAPSED("逾期未补正");

    private final String term;

    ApplicationState(String term) {
        this.term = term;
    }

    /** The value of the breakdown {@code outcome}, in Chinese. */
    String term() {
        return term;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing follows any more. */
    public boolean isDecided() {
        return this != OPEN && this != RETURNED;
    }

    static ApplicationState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
