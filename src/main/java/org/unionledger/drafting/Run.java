package org.unionledger.drafting;

/** A piece of a block: words, or a mark where a figure of the document stands. */
public sealed interface Run {

    /** @param text never empty, of one line */
    record Words(String text) implements Run {}

    /** @param figure its number among the figures of the document */
    record Mark(int figure) implements Run {}
}
