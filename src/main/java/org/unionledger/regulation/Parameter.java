package org.unionledger.regulation;

import java.math.BigDecimal;

/**
 * A number that a law or a rule sets (法规参数), as it holds where no union has set its own.
 *
 * @param id          such as {@code committee.vacancy.months}
 * @param rule        its number in {@code docs/regulations.md}, such as {@code ELE-20}
 * @param name        Chinese
 * @param unit        人, 月, 天 …
 * @param source      the regulation and its article
 * @param verified    whether the number was read in a text; else it is marked 待核实 and never refuses anything
 */
public record Parameter(
        String id,
        String rule,
        String name,
        String englishName,
        String unit,
        BigDecimal value,
        String source,
        boolean verified) {}
