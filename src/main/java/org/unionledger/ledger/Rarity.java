package org.unionledger.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which pairs of characters lead to what a long word is in: the index of words is asked for its rarest ones only, the rest is
 * seen on the entries. Every pair more has to be looked up in the index for all entries that have it.
 *
 * @param known the part of all entries that have a pair, from 0 to 1; a pair that is missing is rarer than any of these
 */
record Rarity(Map<Integer, Double> known) {

    /** Of a register that nobody has counted the pairs of. */
    static final Rarity UNKNOWN = new Rarity(Map.of());

    /** Three that share no character hardly ever stand together by chance. */
    private static final int LEADING = 3;

    /** Whether a choice is to be made at all. */
    static boolean isLong(SearchText word) {
        return word.pairs().size() > LEADING;
    }

    /** Pairs that share no character, the rarest first; all pairs of a short word. */
    List<Integer> leading(SearchText word) {
        List<Integer> pairs = word.pairs();
        if (!isLong(word)) {
            return pairs.stream().distinct().toList();
        }
        List<Integer> places = new ArrayList<>();
        IntStream.range(0, pairs.size())
                .boxed()
                .sorted(Comparator.comparingDouble(place -> known.getOrDefault(pairs.get(place), 0.0)))
                .filter(place -> places.stream().noneMatch(chosen -> Math.abs(chosen - place) <= 1))
                .forEachOrdered(places::add);
        return places.stream().map(pairs::get).distinct().limit(LEADING).toList();
    }
}
