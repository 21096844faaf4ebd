package org.unionledger.statistics;

import java.util.Locale;

/** What stands down the side of the table; the indicators stand across. Label {@code statistics.axis.<code>}. */
public enum Axis {
    /** 按下属工会: the unions directly below, as of today. */
    CHILDREN("bar"),
    /** 按月: the months of the period. */
    MONTHS("line");

    private final String chart;

    Axis(String chart) {
        this.chart = chart;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String chart() {
        return chart;
    }
}
