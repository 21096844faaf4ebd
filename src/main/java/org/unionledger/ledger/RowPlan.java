package org.unionledger.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionledger.ledger.AlikeEntries.Alike;

/**
 * What booking makes of a row.
 *
 * @param about whom its entry is about
 * @param into  the entry in the book that says the same otherwise, of which only that is new; null where an entry is written
 */
record RowPlan(Set<LinkedRecord> about, @Nullable Alike into) {}
