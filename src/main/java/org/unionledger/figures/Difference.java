package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.unionledger.codes.OrganizationId;

/**
 * A place where the facts are not what the records state. Never repaired silently.
 *
 * @param stated what the record states now; zero when it states nothing here
 * @param posted what its facts add up to
 */
public record Difference(
        Source source,
        IndicatorId indicator,
        OrganizationId organization,
        LocalDate day,
        Breakdown breakdown,
        BigDecimal stated,
        BigDecimal posted) {}
