package org.unionledger.ledger.declaration;

import java.util.List;

/**
 * What is wrong with a declaration.
 *
 * @param where     the part of the text, such as {@code postings[2].quantity}; empty for the whole
 * @param arguments what the mistake is about, such as the key of a field
 */
public record Flaw(String where, Mistake mistake, List<String> arguments) {

    public static Flaw of(String where, Mistake mistake, Object... arguments) {
        return new Flaw(
                where,
                mistake,
                List.of(arguments).stream().map(Object::toString).toList());
    }

    @Override
    public String toString() {
        String problem = mistake.english(arguments.toArray());
        return where.isEmpty() ? problem : where + ": " + problem;
    }
}
