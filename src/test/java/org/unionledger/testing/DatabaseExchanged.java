package org.unionledger.testing;

/** The application of a {@link LedgerTest} has been given another database: what it remembers of the old one is void. */
public record DatabaseExchanged() {}
