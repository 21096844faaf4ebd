package org.unionledger.figures;

import java.util.Locale;

/** How an indicator's facts make a figure. */
public enum IndicatorKind {
    /** 期间数: summed over the days of a period. */
    FLOW,
    /** 时点数: a running sum of signed facts; its figure is the balance at the period's last day. */
    STOCK,
    /** 计算指标: computed from other indicators; nothing is posted to it. */
    FORMULA;

    /** Label {@code figures.kind.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
