package org.unionledger.statistics.pivot;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines in the order of their figures; those of equal figures in the order given, and last those of which it is unknown.
 *
 * @param ranks equal figures share one, and the next stands as far down as there are others before it
 */
record Ranked(List<Member> members, List<Integer> ranks) {

    /** @param values of the members, in their order; null where unknown */
    static Ranked of(List<Member> members, List<@Nullable BigDecimal> values, boolean ascending) {
        Comparator<BigDecimal> byValue = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Integer> order = IntStream.range(0, members.size())
                .boxed()
                .sorted(Comparator.comparing(values::get, Comparator.nullsLast(byValue)))
                .toList();
        List<Member> ordered = order.stream().map(members::get).toList();
        Integer[] ranks = new Integer[ordered.size()];
        for (int i = 0; i < ranks.length; i++) {
            boolean asBefore = i > 0 && isEqual(values.get(order.get(i)), values.get(order.get(i - 1)));
            ranks[i] = asBefore ? ranks[i - 1] : Integer.valueOf(i + 1);
        }
        return new Ranked(ordered, List.of(ranks));
    }

    private static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }

    Ranked cut(int from, int size) {
        int begin = Math.min(from, members.size());
        int end = Math.min(begin + size, members.size());
        return new Ranked(members.subList(begin, end), ranks.subList(begin, end));
    }
}
