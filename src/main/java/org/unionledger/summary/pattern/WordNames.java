package org.unionledger.summary.pattern;

import java.util.Set;

/** The words a pattern may name beside figures. */
public final class WordNames {

    public static final String UNION = "union";
    public static final String YEAR = "year";
    public static final String LAST_YEAR = "last-year";
    public static final String NEXT_YEAR = "next-year";
    public static final String LAST_DAY = "last-day";

    /** 2025年上半年. */
    public static final String PERIOD = "period";

    /** 全年, 上半年, 本季度: the period where the text has named it already. */
    public static final String WHOLE = "whole";

    /** 上年, 上年同期: what @last stands for. */
    public static final String LAST = "last";

    /** Which of the year's: the fourth brief. */
    public static final String NUMBER = "number";

    /** The period that comes next, by the same name as {@link #PERIOD}. */
    public static final String NEXT = "next";

    /** The kind of summary, which conditions ask for. */
    public static final String KIND = "kind";

    /** Within a list's item: the name of what the item tells of. */
    public static final String NAME = "name";

    /** Within a list of names: the unit of the figure that the item has; empty when it has none. */
    public static final String UNIT = "unit";

    static final Set<String> OF_ITEMS = Set.of(NAME, UNIT);

    static final Set<String> NAMES =
            Set.of(UNION, YEAR, LAST_YEAR, NEXT_YEAR, LAST_DAY, PERIOD, WHOLE, LAST, NEXT, NUMBER);

    private WordNames() {}
}
