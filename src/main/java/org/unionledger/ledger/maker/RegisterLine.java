package org.unionledger.ledger.maker;

import org.jspecify.annotations.Nullable;

/**
 * A register in the list of those that unions made.
 *
 * @param owner   the union that made it; empty when it lies above what the reader sees
 * @param version the one in use; 0 for none
 * @param state   drafted, used or ended
 * @param href    where it is changed; null for those of unions above
 */
public record RegisterLine(
        String ledger,
        String name,
        String owner,
        int version,
        boolean drafted,
        String state,
        @Nullable String href) {}
