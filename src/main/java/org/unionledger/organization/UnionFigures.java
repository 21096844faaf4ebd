package org.unionledger.organization;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;

/** The figures at the head of a union's page. */
@Component
class UnionFigures {

    private static final List<String> SHOWN = List.of(
            "org.enterprises.total",
            "org.enterprises.unionised",
            "org.enterprises.union_rate",
            "org.unions.founded",
            "staff.total",
            "member.total",
            "member.join_rate");

    private final FigureReader reader;
    private final FigureLinks links;

    UnionFigures(FigureReader reader, FigureLinks links) {
        this.reader = reader;
        this.links = links;
    }

    /** Of a year; empty for who may not read figures. */
    List<UnionTile> of(Scope scope, Organization union, int year, Words words) {
        if (!scope.may(Right.READ_FIGURES)) {
            return List.of();
        }
        List<FigureQuery> queries = SHOWN.stream()
                .map(indicator -> FigureQuery.of(indicator, union.id(), Period.year(year)))
                .toList();
        return reader.read(queries, AsOf.NOW).stream()
                .map(figure ->
                        new UnionTile(label(figure, words), links.withUnit(words, figure, AsOf.NOW, union.name())))
                .toList();
    }

    private String label(Figure figure, Words words) {
        IndicatorId id = figure.query().indicator();
        return reader.indicator(id)
                .map(indicator -> words.either(indicator.name(), indicator.englishName()))
                .orElse(id.value());
    }
}
