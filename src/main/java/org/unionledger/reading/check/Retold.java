package org.unionledger.reading.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unionledger.reading.check.Finding.Sort;

/** Two figures of one text that may be the same thing told twice, in the order of the text. */
record Retold(Stated first, Stated later) {

    /** More figures than these are not held against each other, as the pairs grow with the square of their number. */
    static final int MOST = 60;

    /** Each figure of a list with each behind it that has another value; none where so many are told of many things. */
    static Stream<Retold> pairs(List<Stated> figures) {
        return figures.size() > MOST ? Stream.empty() : each(figures);
    }

    private static Stream<Retold> each(List<Stated> figures) {
        return IntStream.range(0, figures.size())
                .boxed()
                .flatMap(i ->
                        figures.subList(i + 1, figures.size()).stream().map(later -> new Retold(figures.get(i), later)))
                .filter(pair -> pair.first.value().compareTo(pair.later.value()) != 0);
    }

    Finding finding() {
        return new Finding(Sort.REPEATED, false, List.of(first, later), later.value(), first.value(), "repeated");
    }
}
