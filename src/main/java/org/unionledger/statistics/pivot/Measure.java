package org.unionledger.statistics.pivot;

import java.util.Locale;

/** What is told of each cell besides its figure. Label {@code statistics.measure.<code>}. */
public enum Measure {
    /** 同比: the same period a year before. */
    COMPARED,
    /** 目标: what was to be reached in the year. */
    TARGET,
    /** 占比: of what all in the row or column make together. */
    SHARE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
