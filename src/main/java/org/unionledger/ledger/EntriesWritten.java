package org.unionledger.ledger;

import java.util.List;

/**
 * Entries of a register were booked, corrected or voided. Told in the transaction that does it.
 *
 * @param entries their ids; never empty
 */
public record EntriesWritten(String ledger, List<Long> entries) {}
