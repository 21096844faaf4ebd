package org.unionledger.summary.pattern;

import java.util.Locale;

/** Which value of an indicator an operand means, written behind {@code @}. */
public enum Which {
    /** The summary's own period; written without a mark. */
    THIS,
    /** 上年: the same period a year earlier. */
    LAST,
    /** 目标: what was set for the period. */
    TARGET;

    String mark() {
        return this == THIS ? "" : "@" + name().toLowerCase(Locale.ROOT);
    }
}
