package org.unionledger.statistics.pivot;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Remainder;
import org.unionledger.statistics.pivot.Grid.Place;

/** Reads all figures of a table: those of its lines in one statement, and what is left over in another. */
@Component
class Grids {

    private final FigureReader reader;
    private final Sides sides;

    Grids(FigureReader reader, Sides sides) {
        this.reader = reader;
        this.sides = sides;
    }

    Grid read(PivotQuestion question, Layout.Laid laid) {
        Map<Place, FigureQuery> now = queries(question, laid);
        Map<Place, FigureQuery> before = question.tells(Measure.COMPARED) ? earlier(now) : Map.of();
        Map<Place, FigureQuery> targets = question.tells(Measure.TARGET) ? targets(now) : Map.of();
        LinkedHashSet<FigureQuery> asked = new LinkedHashSet<>(now.values());
        asked.addAll(before.values());
        asked.addAll(targets.values());
        List<FigureQuery> queries = List.copyOf(asked);
        List<Figure> figures = reader.read(queries, question.asOf());
        Map<FigureQuery, Figure> found = new HashMap<>();
        for (int i = 0; i < queries.size(); i++) {
            found.put(queries.get(i), figures.get(i));
        }
        Map<Place, Figure> figuresNow = figures(now, found);
        Map<Place, Figure> figuresBefore = figures(before, found);
        figuresNow.putAll(leftovers(question, laid, query -> query));
        if (question.tells(Measure.COMPARED)) {
            figuresBefore.putAll(leftovers(question, laid, FigureQuery::aYearBefore));
        }
        return new Grid(figuresNow, figuresBefore, figures(targets, found));
    }

    private static Map<Place, FigureQuery> queries(PivotQuestion question, Layout.Laid laid) {
        Map<Place, FigureQuery> queries = new LinkedHashMap<>();
        for (Member row : laid.rows().lines()) {
            for (Member column : laid.columns().lines()) {
                queries.put(new Place(row, column), query(question, row, column));
            }
        }
        return queries;
    }

    private static FigureQuery query(PivotQuestion question, Member row, Member column) {
        return column.narrows().apply(row.narrows().apply(question.base()));
    }

    private static Map<Place, FigureQuery> earlier(Map<Place, FigureQuery> now) {
        Map<Place, FigureQuery> before = new LinkedHashMap<>();
        now.forEach((place, query) -> before.put(place, query.aYearBefore()));
        return before;
    }

    private Map<Place, FigureQuery> targets(Map<Place, FigureQuery> now) {
        Map<Place, FigureQuery> targets = new LinkedHashMap<>();
        now.forEach((place, query) -> Lawful.target(sides.indicator(query.indicator()), query)
                .ifPresent(target -> targets.put(place, target)));
        return targets;
    }

    private static Map<Place, Figure> figures(Map<Place, FigureQuery> queries, Map<FigureQuery, Figure> found) {
        Map<Place, Figure> figures = new LinkedHashMap<>();
        queries.forEach((place, query) -> figures.put(place, Objects.requireNonNull(found.get(query))));
        return figures;
    }

    private Map<Place, Figure> leftovers(PivotQuestion question, Layout.Laid laid, UnaryOperator<FigureQuery> when) {
        Map<Place, Remainder> asked = new Leftovers(
                        laid.rows(), laid.columns(), (row, column) -> when.apply(query(question, row, column)))
                .all();
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<Figure> left = reader.remainders(List.copyOf(asked.values()), question.asOf());
        Map<Place, Figure> figures = new LinkedHashMap<>();
        asked.keySet().forEach(place -> figures.put(place, left.get(figures.size())));
        return figures;
    }
}
