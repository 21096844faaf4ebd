package org.unionledger.statistics.pivot;

import java.util.Locale;

/** What may stand along a side of a table (行、列). Label {@code statistics.dimension.<code>}. */
public enum Dimension {
    /** 指标. */
    INDICATORS,
    /** 下属工会. */
    UNIONS,
    /** 时间. */
    TIME,
    /** 分类: the values that facts carry under one kind of breakdown. */
    BREAKDOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
