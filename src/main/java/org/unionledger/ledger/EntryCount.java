package org.unionledger.ledger;

/**
 * How many entries a question finds.
 *
 * @param exact false when counting stopped at {@code entries} because there are more than a page should wait for
 */
public record EntryCount(long entries, boolean exact) {}
