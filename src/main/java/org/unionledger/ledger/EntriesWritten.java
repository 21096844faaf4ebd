package org.unionledger.ledger;

import java.util.List;
import java.util.Set;
import org.unionledger.codes.OrganizationId;

/**
 * Entries of a register were booked, corrected or voided. Told in the transaction that does it.
 *
 * @param entries their ids; never empty
 * @param unions  whose they are now, and whose they were before
 */
public record EntriesWritten(String ledger, List<Long> entries, Set<OrganizationId> unions) {}
