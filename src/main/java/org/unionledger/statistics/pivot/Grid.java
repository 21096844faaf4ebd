package org.unionledger.statistics.pivot;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Comparison;
import org.unionledger.figures.Figure;

/**
 * The figures of a table, by the lines they stand in.
 *
 * @param before  of the year before; empty unless asked for
 * @param targets where there may be one; empty unless asked for
 */
record Grid(Map<Place, Figure> now, Map<Place, Figure> before, Map<Place, Figure> targets) {

    record Place(Member row, Member column) {}

    Figure figure(Place place) {
        return Objects.requireNonNull(now.get(place));
    }

    @Nullable
    Comparison comparison(Place place) {
        Figure then = before.get(place);
        return then == null ? null : new Comparison(figure(place), then);
    }

    @Nullable
    Figure target(Place place) {
        return targets.get(place);
    }

    /** Whether there is anything to tell in a row. */
    boolean isTold(Member row) {
        return now.entrySet().stream()
                .anyMatch(each ->
                        each.getKey().row().equals(row) && each.getValue().isTold());
    }
}
