package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.unionledger.codes.OrganizationId;

/**
 * A place where a total that is kept is not what the facts add up to. Never repaired silently: {@link Rebuild} does it when
 * told to.
 *
 * @param period  the day, or the first day of the month
 * @param kept    zero when none is kept
 * @param counted zero when no fact falls here
 */
public record TotalDifference(
        OrganizationId organization,
        IndicatorId indicator,
        Breakdown breakdown,
        boolean month,
        LocalDate period,
        BigDecimal kept,
        BigDecimal counted) {}
