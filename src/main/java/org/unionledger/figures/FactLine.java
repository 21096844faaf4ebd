package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * One fact behind a figure.
 *
 * @param day      on which it counts
 * @param ownDay   the record's own day where it was closed (封账); null where it is the same
 * @param reversal takes back what the same record had stated before
 * @param link     where its record can be opened; null when the reader may not see the record
 */
public record FactLine(
        long id,
        LocalDate day,
        @Nullable LocalDate ownDay,
        OrganizationId organization,
        Breakdown breakdown,
        BigDecimal quantity,
        boolean reversal,
        Source source,
        Instant postedAt,
        @Nullable RecordLink link) {

    FactLine linkedTo(@Nullable RecordLink found) {
        return new FactLine(id, day, ownDay, organization, breakdown, quantity, reversal, source, postedAt, found);
    }
}
