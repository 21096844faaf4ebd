package org.unionledger.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the next page begins, to be handed back as it is; null on the last page
 */
public record EntryPage(List<Entry> entries, @Nullable String next) {}
