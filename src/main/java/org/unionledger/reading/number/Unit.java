package org.unionledger.reading.number;

/** A measure word (量词或单位) as a text writes it; empty where a number stands alone. */
public record Unit(String word, Measure measure) {

    public static final Unit NONE = new Unit("", Measure.NONE);
    public static final Unit PER_CENT = new Unit("%", Measure.SHARE);
}
