package org.unionledger.regulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.unionledger.codes.OrganizationId;

/**
 * What a union has set a parameter to, for itself and everything below it.
 *
 * @param from   the first day on which it holds; until a later one of the same union does
 * @param source the local rule, in words
 */
public record LocalValue(
        long id,
        String parameter,
        OrganizationId union,
        LocalDate from,
        BigDecimal value,
        String source,
        String setBy) {}
