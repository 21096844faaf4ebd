package org.unionledger.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.organization.Organizations;

/** Holds the figures of a text against the book of a union with all below it, in one round trip. */
@Component
public class AgainstBook {

    private final FigureReader reader;
    private final BreakdownWords parts;
    private final Organizations organizations;

    AgainstBook(FigureReader reader, BreakdownWords parts, Organizations organizations) {
        this.reader = reader;
        this.parts = parts;
        this.organizations = organizations;
    }

    /**
     * Of every text of a reading one for each figure, in their order.
     *
     * @throws org.unionledger.access.NotInScope if the union lies outside the scope
     */
    public List<List<Held>> hold(Scope scope, OrganizationId union, Reading reading) {
        List<ReadFigure> all = reading.texts().stream()
                .flatMap(text -> text.figures().stream())
                .toList();
        Iterator<Held> held = hold(scope, union, all).iterator();
        return reading.texts().stream()
                .map(text -> text.figures().stream().map(figure -> held.next()).toList())
                .toList();
    }

    private List<Held> hold(Scope scope, OrganizationId union, List<ReadFigure> figures) {
        scope.require(Right.READ_FIGURES);
        organizations.require(scope, union);
        List<Declaration> registers = parts.registers(scope);
        List<List<FigureQuery>> asked = figures.stream()
                .map(figure -> queries(registers, union, figure))
                .toList();
        Iterator<Figure> answers = reader.read(
                        asked.stream().flatMap(List::stream).toList(), AsOf.NOW)
                .iterator();
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            ReadFigure figure = figures.get(i);
            List<Held> ways = asked.get(i).stream()
                    .map(query -> new Held(figure, answers.next()))
                    .toList();
            held.add(best(figure, ways));
        }
        return held;
    }

    /**
     * Its part, where the text names one: unless the book says of the whole what the text does, as then the words beside it name
     * no part of it.
     */
    private static Held best(ReadFigure figure, List<Held> ways) {
        return ways.stream()
                .filter(way -> way.verdict() == Held.Verdict.AGREES)
                .findFirst()
                .or(() -> ways.stream().findFirst())
                .orElseGet(() -> new Held(figure, null));
    }

    /** The part the text names first, then the whole; none where it is not known of what or when it is. */
    private List<FigureQuery> queries(List<Declaration> registers, OrganizationId union, ReadFigure figure) {
        String id = figure.indicator();
        Period period = figure.days().orElse(null);
        if (id == null || period == null || figure.role() != Role.RESULT) {
            return List.of();
        }
        Indicator indicator = reader.indicator(new IndicatorId(id)).orElse(null);
        if (indicator == null) {
            return List.of();
        }
        FigureQuery whole = FigureQuery.of(id, union, period);
        Breakdown part = parts.named(registers, indicator.id(), figure);
        return part.values().isEmpty()
                        || !indicator.breakdowns().containsAll(part.values().keySet())
                ? List.of(whole)
                : List.of(new FigureQuery(indicator.id(), union, period, part), whole);
    }
}
