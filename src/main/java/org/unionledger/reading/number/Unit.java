package org.unionledger.reading.number;

/** A measure word (量词或单位) as a text writes it; empty where a number stands alone. */
public record Unit(String word, Measure measure) {

    public static final Unit NONE = new Unit("", Measure.NONE);
    public static final Unit PER_CENT = new Unit("%", Measure.SHARE);

    /** As texts of the genre use the word; a word they do not use measures nothing. */
    public static Unit of(String word) {
        return Units.of(word).orElseGet(() -> new Unit(word, Measure.NONE));
    }
}
