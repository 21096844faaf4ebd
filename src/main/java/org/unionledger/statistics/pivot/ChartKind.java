package org.unionledger.statistics.pivot;

import java.util.Locale;

/** How a table is drawn. Label {@code statistics.chart.<code>}. */
public enum ChartKind {
    /** 自动: what suits the sides. */
    AUTO,
    /** 趋势. */
    LINE,
    /** 对比. */
    BAR,
    /** 排名: the greatest on top. */
    RANKING,
    /** 构成: shares of the whole; only of what adds up. */
    SHARE,
    /** 日历: each day of a year shaded by its figure; only day by day. */
    CALENDAR,
    /** 不画图. */
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
