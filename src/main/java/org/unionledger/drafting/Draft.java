package org.unionledger.drafting;

import java.util.Map;

/**
 * A document with its text.
 *
 * @param bindings every figure that was ever bound in it, by number; those of the text are among them
 */
public record Draft(Document document, Content content, Map<Integer, Binding> bindings) {

    public Binding binding(int number) {
        return Binding.of(bindings, number);
    }
}
