package org.unionledger.reading.number;

/** What a measure word counts: figures are only added or compared within one. */
public enum Measure {
    PEOPLE,
    /** 人次, 场, 次: how often. */
    TIMES,
    HOUSEHOLDS,
    BODIES,
    PIECES,
    MONEY,
    /** 百分比: in per cent. */
    SHARE,
    /** 百分点, 分. */
    POINTS,
    RATIO,
    DURATION,
    AGE,
    AREA,
    LENGTH,
    WEIGHT,
    ENERGY,
    VOLUME,
    /** 方面: counts the parts of the text itself. */
    STRUCTURE,
    /** A number without a measure word. */
    NONE
}
