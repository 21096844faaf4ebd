package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.evaluation.scheme.Aspect;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;

/**
 * What points make of a hundred: each aspect gives of its weight what its items give of their points, rounded half up to two
 * decimals; the total is the sum of these. Pure.
 *
 * @param aspects in their order
 */
public record Totals(List<OfAspect> aspects, BigDecimal total) {

    private static final int DECIMALS = 2;

    /**
     * @param points of its items
     * @param gives  of its weight
     */
    public record OfAspect(Aspect aspect, BigDecimal points, BigDecimal gives) {}

    /** @param points of each item; null counts as none */
    static Totals of(Content content, Function<Item, @Nullable BigDecimal> points) {
        List<OfAspect> aspects = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Aspect aspect : content.aspects()) {
            BigDecimal given = BigDecimal.ZERO;
            for (Item item : aspect.items()) {
                BigDecimal each = points.apply(item);
                given = each == null ? given : given.add(each);
            }
            BigDecimal gives = aspect.points().signum() == 0
                    ? BigDecimal.ZERO
                    : aspect.weight().multiply(given).divide(aspect.points(), DECIMALS, RoundingMode.HALF_UP);
            aspects.add(new OfAspect(aspect, given, gives));
            total = total.add(gives);
        }
        return new Totals(aspects, total);
    }

    /** 名次: one more than there are greater totals, so that equal ones share a place. */
    static <T> Map<T, Integer> places(Map<T, BigDecimal> totals) {
        Map<T, Integer> places = new LinkedHashMap<>();
        totals.forEach((each, total) -> places.put(
                each,
                1
                        + (int) totals.values().stream()
                                .filter(other -> other.compareTo(total) > 0)
                                .count()));
        return places;
    }
}
