package org.unionledger.reading.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.unionledger.reading.number.Rows;

/** The ways in which people and unions are divided (by sex, age, schooling), from {@code reading/kinds.tsv}. */
final class Dimensions {

    private static final List<Dimension> ALL = read();

    private record Dimension(String name, Pattern words) {}

    private Dimensions() {}

    /** By which ways the name of a part divides; empty where it is a place, a trade or anything else. */
    static Set<String> of(String label) {
        return ALL.stream()
                .filter(dimension -> dimension.words().matcher(label).find())
                .map(Dimension::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Dimension> read() {
        return Rows.of("kinds.tsv").stream()
                .map(cells -> new Dimension(cells[0], Pattern.compile(cells[1].replace(' ', '|'))))
                .toList();
    }
}
