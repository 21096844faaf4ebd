package org.unionledger.figures;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check has found: how much, and the first of it. A book that went wrong as a whole has millions of differences, which nobody
 * reads and no memory holds.
 *
 * @param count all that was found
 * @param first at most {@value #NAMED} of it; empty only when nothing was found
 */
public record Found<T>(long count, List<T> first) {

    /** How many are named. */
    static final int NAMED = 100;

    public Found {
        first = List.copyOf(first);
    }

    static <T> Found<T> nothing() {
        return new Found<>(0, List.of());
    }

    /** This, and what was found elsewhere behind it. */
    Found<T> and(Found<T> other) {
        return new Found<>(
                count + other.count,
                Stream.concat(first.stream(), other.first.stream()).limit(NAMED).toList());
    }
}
