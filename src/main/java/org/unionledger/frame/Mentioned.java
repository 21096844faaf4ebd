package org.unionledger.frame;

/**
 * Something a text may name.
 *
 * @param name      in the words of a text
 * @param indicator the id of the indicator it is about, whose figures may be told beside it; empty when it is about none
 * @param unit      of that indicator; empty when it has none
 */
public record Mentioned(String name, String indicator, String unit) {

    /** A name alone. */
    public static Mentioned of(String name) {
        return new Mentioned(name, "", "");
    }
}
