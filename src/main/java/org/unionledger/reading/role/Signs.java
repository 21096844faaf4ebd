package org.unionledger.reading.role;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.unionledger.reading.Role;
import org.unionledger.reading.number.Rows;

/** The signs by which words around a quantity tell what it stands for, from {@code reading/signs.tsv}. */
final class Signs {

    private static final List<Sign> ALL = read();

    private Signs() {}

    /** The weights of all signs that are seen at a place, summed by role. */
    static Map<Role, Integer> at(Place place) {
        Map<Role, Integer> weights = new EnumMap<>(Role.class);
        ALL.stream()
                .filter(sign -> sign.isSeen(place))
                .forEach(sign -> weights.merge(sign.role(), sign.weight(), Integer::sum));
        return weights;
    }

    private static List<Sign> read() {
        return Rows.of("signs.tsv").stream().map(Sign::of).toList();
    }
}
