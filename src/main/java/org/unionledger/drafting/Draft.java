package org.unionledger.drafting;

import java.util.Map;

/**
 * A document with its text.
 *
 * @param bindings every figure that was ever bound in it, by number; those of the text are among them
 * @param kept     by number, that a figure stays as it is written although the book says something else
 */
public record Draft(Document document, Content content, Map<Integer, Binding> bindings, Map<Integer, Kept> kept) {

    public Binding binding(int number) {
        return Binding.of(bindings, number);
    }
}
