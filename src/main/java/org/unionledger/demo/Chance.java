package org.unionledger.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Chance from a seed: a stream of a name draws the same whatever the others have drawn. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed, String stream) {
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + stream.hashCode());
    }

    /** A number between the two, both possible. */
    int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    int between(Span span) {
        return between(span.from(), span.to());
    }

    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    /** The share of a whole number, at random one more or less where it is none. */
    int about(double expected) {
        int whole = (int) expected;
        return random.nextDouble() < expected - whole ? whole + 1 : whole;
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, Math.toIntExact(ChronoUnit.DAYS.between(first, last))));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the keys, as often as its number says. */
    String oneOf(Map<String, Integer> often) {
        return oneOf(often.keySet(), often::get);
    }

    <T> T oneOf(Collection<T> choices, ToIntFunction<T> often) {
        int all = 0;
        for (T choice : choices) {
            all += often.applyAsInt(choice);
        }
        int left = random.nextInt(all);
        for (T choice : choices) {
            left -= often.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("The chances do not add up");
    }
}
