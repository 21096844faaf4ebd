package org.unionledger.figures;

/**
 * The record a fact comes from.
 *
 * @param kind   the kind of record as its module's {@link RecordKind} names it, such as {@code ledger.visit}
 * @param record the record's id within that kind
 */
public record Source(String kind, long record) {}
