package org.unionledger.statistics.pivot;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.figures.Figure;
import org.unionledger.frame.Words;

/** Lays out both sides of a table: which rows are shown, in which order, and the columns. */
@Component
class Layout {

    /** More columns are no table any more. */
    static final int COLUMNS = 30;

    /** So many unions are ordered by their figures; more are listed by name. */
    static final int ORDERED_AT_MOST = 5_000;

    private final Sides sides;

    Layout(Sides sides) {
        this.sides = sides;
    }

    record Laid(Side rows, Side columns) {}

    /** The values of a breakdown depend on the other side, which is laid first. */
    Laid lay(Scope scope, Words words, PivotQuestion question) {
        if (question.rows() == Dimension.BREAKDOWN) {
            Side columns = columns(scope, words, question);
            return new Laid(ordered(words, question, sides.breakdown(words, question, columns)), columns);
        }
        Side rows = question.rows() == Dimension.UNIONS
                ? unions(scope, words, question)
                : ordered(words, question, side(words, question, question.rows()));
        Side columns = question.columns() == Dimension.BREAKDOWN
                ? withCountOfRest(words, sides.breakdown(words, question, rows))
                : columns(scope, words, question);
        return new Laid(rows, columns);
    }

    private Side columns(Scope scope, Words words, PivotQuestion question) {
        return question.columns() == Dimension.UNIONS
                ? withCountOfRest(words, sides.unions(scope, words, question, 0, COLUMNS))
                : side(words, question, question.columns());
    }

    private Side side(Words words, PivotQuestion question, Dimension dimension) {
        return dimension == Dimension.TIME ? sides.times(words, question) : sides.indicators(words, question);
    }

    private Side unions(Scope scope, Words words, PivotQuestion question) {
        Slice slice = question.slice();
        boolean byFigure = question.order().column() != null || slice.top();
        if (!byFigure || sides.countOfUnions(scope, question) > ORDERED_AT_MOST) {
            return withCountOfRest(words, sides.unions(scope, words, question, slice.offset(), slice.size()));
        }
        return ordered(words, question, sides.unions(scope, words, question, 0, ORDERED_AT_MOST));
    }

    /** By the column asked for, if there is one; else as they come. */
    private Side ordered(Words words, PivotQuestion question, Side side) {
        Ranked ranked = ranked(words, question, side);
        Slice slice = question.slice();
        boolean cut = side.dimension() == Dimension.UNIONS || slice.top();
        Ranked shown = cut ? ranked.cut(slice.offset(), slice.size()) : ranked;
        return withCountOfRest(words, side.ordered(shown.members(), shown.ranks(), side.rest()));
    }

    private Ranked ranked(Words words, PivotQuestion question, Side side) {
        String key = question.order().column();
        if (key == null && question.slice().top()) {
            key = question.columns() == Dimension.INDICATORS
                    ? question.indicators().get(0).value()
                    : Member.WHOLE;
        }
        return key == null
                ? new Ranked(side.members(), List.of())
                : sides.line(words, question, question.columns(), key)
                        .map(column -> Ranked.of(
                                side.members(),
                                sides.column(question, side.members(), column).stream()
                                        .map(Figure::value)
                                        .toList(),
                                question.order().ascending()))
                        .orElseGet(() -> new Ranked(side.members(), List.of()));
    }

    /** What is not listed is named with its number. */
    private static Side withCountOfRest(Words words, Side side) {
        Member rest = side.rest();
        if (rest == null || side.more() == 0) {
            return side;
        }
        String label = side.dimension() == Dimension.UNIONS
                ? words.text("statistics.rest.unions", side.more())
                : words.text("statistics.rest.values", side.more());
        return side.ordered(side.members(), side.ranks(), Member.of(rest.key(), label, rest.narrows()));
    }
}
