package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.unionledger.codes.OrganizationId;

/**
 * One signed number that a record states about one organization on one day.
 *
 * @param day      the record's own day, not the day of writing
 * @param quantity in the indicator's unit (人, 次, 家, 元 …), at most two decimals; negative where a stock falls
 */
public record Posting(
        IndicatorId indicator, OrganizationId organization, LocalDate day, Breakdown breakdown, BigDecimal quantity) {}
