package org.unionledger.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next  where the next page begins, to be handed back as it is; null on the last page
 * @param total how many entries the list has in all, where finding the page told it by the way; else null
 */
public record EntryPage(
        List<Entry> entries,
        @Nullable String next,
        @Nullable Long total) {}
