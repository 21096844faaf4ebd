package org.unionledger.summary;

/** A piece of a paragraph: words, or a figure that knows where it comes from. */
public sealed interface Span {

    String text();

    record Words(String text) implements Span {}

    record Bound(BoundFigure figure) implements Span {
        @Override
        public String text() {
            return figure.text();
        }
    }
}
