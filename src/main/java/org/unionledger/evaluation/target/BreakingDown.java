package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Breaks a whole down into parts that add up to it exactly (分解). Pure. */
final class BreakingDown {

    private BreakingDown() {}

    /** Parts that differ by at most one unit of the last decimal, the greater ones first. */
    static List<BigDecimal> evenly(BigDecimal whole, int parts, int decimals) {
        return byShare(whole, Collections.nCopies(parts, BigDecimal.ONE), decimals);
    }

    /**
     * Parts in proportion to shares, rounded down to the decimals; what is left over goes, a unit of the last decimal each, to
     * those that lost most by rounding, the first of equal ones. A negative share counts as none; without any share the parts
     * are even.
     *
     * @param whole not negative, with at most so many decimals
     */
    static List<BigDecimal> byShare(BigDecimal whole, List<BigDecimal> shares, int decimals) {
        if (shares.isEmpty()) {
            return List.of();
        }
        List<BigDecimal> counted =
                shares.stream().map(share -> share.max(BigDecimal.ZERO)).toList();
        BigDecimal all = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() == 0) {
            return evenly(whole, shares.size(), decimals);
        }
        BigDecimal units = whole.movePointRight(decimals);
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal share : counted) {
            BigDecimal[] quotient = units.multiply(share).divideAndRemainder(all);
            parts.add(quotient[0].setScale(0, RoundingMode.UNNECESSARY));
            lost.add(quotient[1]);
        }
        long left = units.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .longValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> lost.get(part)).reversed())
                .limit(left)
                .forEach(part -> parts.set(part, parts.get(part).add(BigDecimal.ONE)));
        return parts.stream()
                .map(part -> part.movePointLeft(decimals).setScale(decimals, RoundingMode.UNNECESSARY))
                .toList();
    }
}
