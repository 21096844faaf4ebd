package org.unionledger.evaluation.target;

import java.util.Locale;

/** How far a target has been reached beside how far it should be by now; said by word and by colour. */
public enum Standing {
    /** 完成. */
    DONE,
    /** 超前. */
    AHEAD,
    /** 正常. */
    ON_TIME,
    /** 滞后. */
    BEHIND,
    /** 暂无数据: nothing has been recorded yet that could be counted. */
    UNKNOWN;

    /** Label {@code evaluation.standing.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
