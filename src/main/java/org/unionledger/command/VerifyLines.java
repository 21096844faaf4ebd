package org.unionledger.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What {@code verify} has found: all of it counted, the first hundred in words, as names of unions are asked for one by one. */
final class VerifyLines {

    private static final int SHOWN = 100;

    private final List<String> shown = new ArrayList<>();
    private long count;

    <T> void add(List<T> found, Function<T, String> line) {
        add(found.size(), found, line);
    }

    /** @param count of all that was found, of which these are the first */
    <T> void add(long count, List<T> first, Function<T, String> line) {
        this.count += count;
        first.stream().limit(SHOWN - shown.size()).map(line).forEach(shown::add);
    }

    long count() {
        return count;
    }

    List<String> shown() {
        return shown;
    }
}
