package org.unionledger.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/**
 * Who imports what, where.
 *
 * @param organization the union whose book it is; lies in the scope
 * @param importId     marks every record booked, so that the import can be undone as a whole; 0 in a dry run
 * @param today        from the clock
 * @param stated       the day the sheet says it holds at ("截至2025年12月31日"), or the last day of the year its title
 *                     names; null when it says nothing
 * @param createPlaces create communities that the file names and the book lacks
 */
public record ImportContext(
        Scope scope,
        OrganizationId organization,
        long importId,
        LocalDate today,
        @Nullable LocalDate stated,
        boolean createPlaces) {}
