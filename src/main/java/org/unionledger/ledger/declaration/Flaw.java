package org.unionledger.ledger.declaration;

/**
 * What is wrong with a declaration.
 *
 * @param where the part of the text, such as {@code postings[2].quantity}; empty for the whole
 */
public record Flaw(String where, String problem) {

    @Override
    public String toString() {
        return where.isEmpty() ? problem : where + ": " + problem;
    }
}
