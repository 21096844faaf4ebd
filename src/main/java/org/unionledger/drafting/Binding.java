package org.unionledger.drafting;

import java.time.Instant;
import java.util.Map;
import org.unionledger.summary.BoundFigure;

/**
 * A figure as it was written into a document, with all it comes from. It never changes: a new value is a new figure.
 *
 * @param number among the figures of the document, from 1
 * @param moment as of which it was read
 */
public record Binding(int number, BoundFigure figure, Instant moment) {

    /** As written, such as 13.24万. */
    public String text() {
        return figure.text();
    }

    static Binding of(Map<Integer, Binding> bindings, int number) {
        Binding binding = bindings.get(number);
        if (binding == null) {
            throw new IllegalStateException("No figure " + number);
        }
        return binding;
    }
}
