package org.unionledger.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks what is left of a figure when parts of it are taken off: of a street without the communities that are listed, say. Whoever
 * asks answers for it that the parts are parts and no fact counts in two of them.
 *
 * @param added    put back: what was taken off twice, where a table leaves something over in both directions
 * @param takenOff the parts
 */
public record Remainder(FigureQuery whole, List<FigureQuery> added, List<FigureQuery> takenOff) {

    public static Remainder of(FigureQuery whole, List<FigureQuery> parts) {
        return new Remainder(whole, List.of(), parts);
    }

    Stream<FigureQuery> queries() {
        return Stream.of(Stream.of(whole), added.stream(), takenOff.stream()).flatMap(queries -> queries);
    }

    Remainder about(IndicatorId other) {
        return new Remainder(
                whole.about(other),
                added.stream().map(query -> query.about(other)).toList(),
                takenOff.stream().map(query -> query.about(other)).toList());
    }

    Sum left(Function<FigureQuery, Sum> found) {
        var all = found.apply(whole);
        if (all.quantity() == null) {
            return all;
        }
        var quantity = all.quantity().add(total(added, found)).subtract(total(takenOff, found));
        return new Sum(quantity, 0);
    }

    private static BigDecimal total(List<FigureQuery> queries, Function<FigureQuery, Sum> found) {
        return queries.stream()
                .map(query -> Objects.requireNonNullElse(found.apply(query).quantity(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
