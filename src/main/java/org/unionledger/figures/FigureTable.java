package org.unionledger.figures;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures found again by what they answer. */
public record FigureTable(Map<FigureQuery, Figure> figures) {

    static FigureTable of(Collection<Figure> figures) {
        return new FigureTable(figures.stream().collect(Collectors.toMap(Figure::query, Function.identity())));
    }

    /** @throws IllegalArgumentException if this was not asked */
    public Figure figure(FigureQuery query) {
        var figure = figures.get(query);
        if (figure == null) {
            throw new IllegalArgumentException("Not in this table: " + query);
        }
        return figure;
    }
}
