package org.unionledger.statistics.pivot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Remainder;
import org.unionledger.statistics.pivot.Grid.Place;

/**
 * What is left over below the rows and beside the columns of a table, so that what is not listed is counted all the same.
 *
 * @param query what a place of the table asks
 */
record Leftovers(Side rows, Side columns, BiFunction<Member, Member, FigureQuery> query) {

    Map<Place, Remainder> all() {
        Map<Place, Remainder> all = new LinkedHashMap<>();
        Member below = rows.rest();
        Member beside = columns.rest();
        if (below != null) {
            columns.lines().forEach(column -> all.put(new Place(below, column), below(below, column)));
        }
        if (beside != null) {
            rows.lines().forEach(row -> all.put(new Place(row, beside), beside(row, beside)));
        }
        if (below != null && beside != null) {
            all.put(new Place(below, beside), corner(below, beside));
        }
        return all;
    }

    private Remainder below(Member rest, Member column) {
        return Remainder.of(query.apply(rest, column), down(column).toList());
    }

    private Remainder beside(Member row, Member rest) {
        return Remainder.of(query.apply(row, rest), across(row).toList());
    }

    private Stream<FigureQuery> down(Member column) {
        return rows.members().stream().map(row -> query.apply(row, column));
    }

    private Stream<FigureQuery> across(Member row) {
        return columns.members().stream().map(column -> query.apply(row, column));
    }

    /** What a listed row and a listed column share is taken off with both. */
    private Remainder corner(Member below, Member beside) {
        List<FigureQuery> twice = rows.members().stream().flatMap(this::across).toList();
        return new Remainder(
                query.apply(below, beside),
                twice,
                Stream.concat(down(beside), across(below)).toList());
    }
}
